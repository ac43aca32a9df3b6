import { definePremise, type Held, type Step, VECTORS } from "../premise.js";
import { barred, exactly, listed, losing, namesOf, without } from "../steps.js";
import { elementNames } from "../vectors.js";

function step({ value: from }: Held, { value: to }: Held): Step {
  const missing = without(to, from);
  if (missing.length > 0) {
    const disjoint = missing.length === namesOf(to).length && namesOf(from).length === namesOf(to).length;
    return disjoint
      ? barred(
          {
            en: "no name is shared: somebody says which element is which ({names})",
            ja: "共通の名前がない。どの要素がどれかを決める（{names}）",
          },
          { names: listed(missing) },
        )
      : barred({ en: "it has no {names}", ja: "{names} がない" }, { names: listed(missing) });
  }
  const surplus = without(from, to);
  if (surplus.length > 0)
    return losing({ en: "{names} is left out", ja: "{names} を除く" }, { names: listed(surplus) });
  return exactly(
    {
      en: "whoever reads takes elements by name, in the order {names}",
      ja: "読む側が名前で要素を取り、{names} の順に並べる",
    },
    { names: listed(namesOf(to)) },
  );
}

export const vectorsOrder = definePremise({
  id: "vectors/order",
  title: { en: "elements of vectors, in order", ja: "ベクトルの要素と順序" },
  item: "vectors",
  decides: "recorder",
  asks: VECTORS,
  *read({ streams }) {
    for (const stream of streams) {
      const { names, basis } = elementNames(stream) ?? {};
      if (names && basis) yield { topic: stream.topic, value: names, basis };
    }
  },
  step,
});
