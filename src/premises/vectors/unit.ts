import { conversions, SourceUnit } from "../../spec/modality/source-unit.js";
import { definePremise, VECTORS } from "../premise.js";
import { barred, exactly, listed, namesOf } from "../steps.js";
import { eachElement, ofElements } from "../vectors.js";

/** What a value in one unit is multiplied by and what is added, to be one in the other; undefined where they measure different things. */
function conversion(from: string, to: string): string | undefined {
  const [a, b] = [SourceUnit.safeParse(from), SourceUnit.safeParse(to)];
  if (!a.success || !b.success || conversions[a.data].unit !== conversions[b.data].unit) return undefined;
  const [{ scale, offset = 0 }, { scale: other, offset: added = 0 }] = [conversions[a.data], conversions[b.data]];
  const number = (value: number) => String(Number(value.toPrecision(9))).replace("-", "−");
  const shift = (offset - added) / other;
  return `× ${number(scale / other)}${shift === 0 ? "" : ` + ${number(shift)}`}`;
}

export const vectorsUnit = definePremise({
  id: "vectors/unit",
  title: { en: "units of vectors", ja: "ベクトルの単位" },
  item: "vectors",
  decides: "recorder",
  asks: VECTORS,
  // SI before others, as canonical samples have it.
  prefers: (value) =>
    namesOf(value).filter((name) => {
      const unit = SourceUnit.safeParse(name);
      return !unit.success || conversions[unit.data].scale !== 1;
    }).length,
  read: (seen) => ofElements(seen, ({ unit }) => unit),
  step: eachElement((parted) => {
    const barring = parted.filter(({ from, to }) => conversion(from, to) === undefined);
    if (barring.length > 0)
      return barred(
        { en: "these measure different things: {names}", ja: "次は異なる量である：{names}" },
        { names: listed(barring.map(({ name, from, to }) => `${name} (${from}, ${to})`)) },
      );
    return exactly(
      {
        en: "whoever reads multiplies: {names}; no command rewrites values, a declared mapping with `unit` gives canonical ones",
        ja: "読む側が掛ける：{names}。値を書き換えるコマンドはないが、`unit` を書いた対応付けを宣言すれば標準の単位の値で読める",
      },
      { names: listed(parted.map(({ name, from, to }) => `${name} ${conversion(from, to)}`)) },
    );
  }),
});
