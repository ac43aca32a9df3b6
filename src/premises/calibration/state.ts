import { definePremise } from "../premise.js";
import { ranked } from "../steps.js";

export const calibrationState = definePremise({
  id: "calibration/state",
  title: { en: "state of calibration", ja: "校正の状態" },
  item: "calibration",
  decides: "recorder",
  *read({ premises }) {
    // Several records of a kind hold what the weakest of them holds.
    const order = ["uncalibrated", "nominal", "self-calibrating", "calibrated"];
    const weakest = new Map<string, string>();
    for (const { kind, state = "calibrated" } of premises.calibrations ?? []) {
      const held = weakest.get(kind);
      if (held === undefined || order.indexOf(state) < order.indexOf(held)) weakest.set(kind, state);
    }
    for (const [name, value] of weakest) yield { name, value, basis: "declared" };
  },
  step: ranked([["calibrated"], ["self-calibrating"], ["nominal"], ["uncalibrated"]], {
    down: { en: "rely on no more than {to} promises", ja: "{to} で得られる精度までしか当てにできない" },
    up: {
      en: "{from} becomes {to} only by calibrating the device, if it still stands as it stood",
      ja: "{from} を {to} にするには、機器が当時のままであれば校正する",
    },
  }),
});
