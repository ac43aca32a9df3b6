import type { StreamDeclaration } from "../../spec/declaration/stream.js";
import { declared, definePremise, type Held, SENSING, type Step } from "../premise.js";
import { barred, exactly } from "../steps.js";

/** How long after the start of the acquisition each instant is, where the stream declares how long it takes. */
function instantsOf({ acquisitionNs, readoutNs }: StreamDeclaration): Record<string, number> {
  if (acquisitionNs === undefined) return {};
  return {
    "exposure-start": 0,
    "exposure-mid": acquisitionNs / 2,
    "exposure-end": acquisitionNs,
    ...(readoutNs === undefined ? {} : { "readout-end": acquisitionNs + readoutNs }),
    "scan-start": 0,
    "scan-mid": acquisitionNs / 2,
    "scan-end": acquisitionNs,
  };
}

const kindOf = (reference: unknown) =>
  /^(exposure|readout)/.test(String(reference)) ? "picture" : String(reference).split("-")[0];

function step({ value: from, aid = {} }: Held, { value: to }: Held): Step {
  const [start, end] = [aid[String(from)], aid[String(to)]];
  if (typeof start === "number" && typeof end === "number" && kindOf(from) === kindOf(to)) {
    const shiftNs = end - start;
    return exactly(
      {
        en: "shift stamps by {shiftNs}: declared `acquisitionNs` and `readoutNs`; declare it as `stampOffset` of {to}",
        ja: "タイムスタンプを {shiftNs} ずらす（宣言された `acquisitionNs` と `readoutNs` による）。{to} の `stampOffset` として宣言する",
      },
      { shiftNs, to: String(to) },
    );
  }
  return barred(
    {
      en: "nobody says how long {from} is from {to}: declare `acquisitionNs` and `readoutNs`, or a `stampOffset`",
      ja: "{from} から {to} までの時間が宣言されていない。`acquisitionNs` と `readoutNs`、または `stampOffset` を宣言する",
    },
    { from: String(from), to: String(to) },
  );
}

export const stampsReference = definePremise({
  id: "stamps/reference",
  title: { en: "instant that stamps name", ja: "タイムスタンプが指す時点" },
  item: "stamps",
  decides: "recorder",
  asks: SENSING,
  prefers: ["exposure-mid", "exposure-start", "scan-start"],
  *read({ streams }) {
    for (const { topic, declared: stream } of streams)
      if (stream) yield* declared(stream.stampReference, { topic, aid: instantsOf(stream) });
  },
  step,
});
