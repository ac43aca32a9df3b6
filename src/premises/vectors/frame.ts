import { definePremise } from "../premise.js";
import { exactly, listed } from "../steps.js";
import { eachElement, ofElements } from "../vectors.js";

export const vectorsFrame = definePremise({
  id: "vectors/frame",
  title: { en: "frames of vectors", ja: "ベクトルの座標系" },
  item: "vectors",
  decides: "recorder",
  read: (seen) => ofElements(seen, ({ frame }) => frame),
  step: eachElement((parted) =>
    exactly(
      {
        en: "whoever reads applies the recording's transforms: {names}",
        ja: "読む側が記録の座標変換を適用する：{names}",
      },
      { names: listed(parted.map(({ name, from, to }) => `${name} ${from} → ${to}`)) },
    ),
  ),
});
