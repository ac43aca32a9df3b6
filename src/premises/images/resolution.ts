import { definePremise, type Held, PICTURES, type Step } from "../premise.js";
import { barred, losing } from "../steps.js";

function step({ value: from }: Held, { value: to }: Held): Step {
  const [[width, height], [wide, high]] = [from, to].map((size) => String(size).split("×").map(Number)) as [
    [number, number],
    [number, number],
  ];
  if (width * high !== height * wide)
    return barred({
      en: "the shapes differ: somebody decides what is cut off",
      ja: "縦横比が異なる。どこを切るかを決める",
    });
  return width > wide
    ? losing({ en: "whoever reads scales down: detail is lost", ja: "読む側が縮小し、細部が失われる" })
    : barred({ en: "detail would be made up", ja: "細部を作り出すことになる" });
}

export const imagesResolution = definePremise({
  id: "images/resolution",
  title: { en: "resolution", ja: "解像度" },
  item: "sensors",
  says: "recorder",
  decides: "consumer",
  asks: PICTURES,
  *read({ streams }) {
    for (const { topic, facts } of streams) {
      const { formats = [], formatCount = 0 } = facts?.content?.image ?? {};
      const sizes = new Set(formats.map(({ widthPx, heightPx }) => `${widthPx}×${heightPx}`));
      if (sizes.size === 1 && formatCount === formats.length && formats[0]!.widthPx)
        yield { topic, value: [...sizes][0]!, basis: "measured" };
    }
  },
  step,
});
