import { definePremise, VECTORS } from "../premise.js";
import { barred, listed } from "../steps.js";
import { eachElement, ofElements } from "../vectors.js";

export const vectorsSource = definePremise({
  id: "vectors/source",
  title: { en: "commanded or measured", ja: "指令値か測定値か" },
  item: "vectors",
  decides: "recorder",
  asks: VECTORS,
  read: (seen) => ofElements(seen, ({ source }) => source),
  step: eachElement((parted) =>
    barred(
      {
        en: "what was commanded does not tell what was reached, nor the other way round: {names}",
        ja: "指令値から到達した値は分からず、逆も分からない：{names}",
      },
      { names: listed(parted.map(({ name }) => name)) },
    ),
  ),
});
