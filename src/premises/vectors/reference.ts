import { definePremise, VECTORS } from "../premise.js";
import { barred, listed, losing } from "../steps.js";
import { eachElement, ofElements } from "../vectors.js";

export const vectorsReference = definePremise({
  id: "vectors/reference",
  title: { en: "absolute or delta", ja: "絶対値か差分か" },
  item: "vectors",
  decides: "recorder",
  asks: VECTORS,
  read: (seen) => ofElements(seen, ({ reference }) => reference),
  step: eachElement((parted) => {
    const deltas = parted.filter(({ from }) => from === "delta").map(({ name }) => name);
    return deltas.length > 0
      ? barred(
          { en: "a delta does not say where it began: {names}", ja: "差分からは出発点が分からない：{names}" },
          { names: listed(deltas) },
        )
      : losing(
          {
            en: "whoever reads takes differences, and loses where it began: {names}",
            ja: "読む側が差を取り、出発点が失われる：{names}",
          },
          { names: listed(parted.map(({ name }) => name)) },
        );
  }),
});
