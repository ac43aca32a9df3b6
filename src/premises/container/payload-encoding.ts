import { definePremise, SENSING } from "../premise.js";
import { barred, exactly } from "../steps.js";

export const containerPayloadEncoding = definePremise({
  id: "container/payload-encoding",
  title: { en: "payload encoding", ja: "ペイロードのエンコーディング" },
  decides: "recorder",
  asks: SENSING,
  prefers: ["cdr"],
  *read({ streams }) {
    for (const { topic, facts, modality } of streams) {
      const encoding = facts?.schemas[0]?.messageEncoding;
      if (encoding) yield { topic, value: encoding, basis: "measured", aid: modality ? { modality } : {} };
    }
  },
  step({ value: from, aid }, { value: to }) {
    if (from === "ros1" && to === "cdr")
      return exactly({
        en: "tasuki convert IN OUT.mcap --to ros2: it refuses, and says what, where a value would be lost",
        ja: "tasuki convert IN OUT.mcap --to ros2。失われる値があれば、それを示して拒む",
      });
    if (aid?.["modality"] !== undefined)
      return exactly(
        {
          en: "both are read as canonical samples of {modality}: samples() of the library; no command rewrites payloads",
          ja: "どちらも {modality} の標準サンプルとして読める（ライブラリの samples()）。ペイロードを書き換えるコマンドはない",
        },
        { modality: String(aid["modality"]) },
      );
    return barred(
      {
        en: "no mapping reads both: declare one in `mappings`",
        ja: "両方を読む対応付けがない。`mappings` に宣言する",
      },
      {},
    );
  },
});
