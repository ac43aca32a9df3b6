import { definePremise, type Held, type Step } from "../premise.js";
import { barred, exactly, losing } from "../steps.js";

const HALF_OPEN = "half-open, ns";

/** Half a period of the pictures that are counted: a bound lies anywhere between two of them. */
function halfNs({ value, aid }: Held): number | undefined {
  const rate = aid?.["frameRateHz"] ?? Number(/@([\d.]+) Hz/.exec(String(value))?.[1]);
  return typeof rate === "number" && rate > 0 ? 5e8 / rate : undefined;
}

function step(from: Held, to: Held): Step {
  const [source, target] = [String(from.value), String(to.value)];
  const [fromFrames, toFrames] = [source.includes("frames"), target.includes("frames")];
  if (!fromFrames && !toFrames)
    return exactly({ en: "the last instant is counted in or out: 1 ns", ja: "終わりの時点を含むか否かの 1 ns を補う" });
  const boundNs = Math.max(...[halfNs(from), halfNs(to)].filter((ns) => ns !== undefined));
  if (!Number.isFinite(boundNs))
    return barred({
      en: "nobody says at which rate frames are counted (`frameRateHz`)",
      ja: "フレームを数えるレート（`frameRateHz`）が宣言されていない",
    });
  if (fromFrames && toFrames && halfNs(from) === halfNs(to))
    return exactly({
      en: "whoever reads adds or takes off one frame at the end",
      ja: "読む側が終わりを 1 フレームずらす",
    });
  return losing(
    { en: "bounds are known to ±{boundNs} (half a frame)", ja: "境界は ±{boundNs}（半フレーム）までしか分からない" },
    { boundNs },
  );
}

export const annotationIntervals = definePremise({
  id: "annotation/intervals",
  title: { en: "annotation intervals", ja: "アノテーションの区間" },
  item: "annotation",
  decides: "annotator",
  asks: "always",
  prefers: [HALF_OPEN],
  *read({ premises, annotation }) {
    const { intervals } = premises.annotation ?? {};
    if (intervals) {
      const { end, unit, frameRateHz } = intervals;
      const rate = unit === "frames" && frameRateHz !== undefined ? ` @${frameRateHz} Hz` : "";
      yield {
        value: `${end}, ${unit}${rate}`,
        basis: "declared",
        aid: frameRateHz === undefined ? {} : { frameRateHz },
      };
      // A document of Tasuki has no other convention.
    } else if (annotation) yield { value: HALF_OPEN, basis: "measured" };
  },
  step,
});
