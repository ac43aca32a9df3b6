import { declared, definePremise } from "../premise.js";
import { exactly } from "../steps.js";

export const stampsOffset = definePremise({
  id: "stamps/offset",
  title: { en: "distance of stamps from that instant", ja: "タイムスタンプとその時点との差" },
  item: "stamps",
  decides: "recorder",
  unit: "ns",
  prefers: [0],
  usual: 0,
  *read({ streams }) {
    for (const { topic, declared: stream } of streams)
      if (stream?.stampReference) yield* declared(stream.stampOffset?.offsetNs ?? 0, { topic });
  },
  step: ({ value: from }, { value: to }) =>
    exactly(
      {
        en: "add {shiftNs} to its stamps (`stampOffset`); tasuki check does so, no command rewrites stamps",
        ja: "タイムスタンプに {shiftNs} を加える（`stampOffset`）。tasuki check は加えて扱うが、書き換えるコマンドはない",
      },
      { shiftNs: Number(from) - Number(to) },
    ),
});
