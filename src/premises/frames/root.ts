import type { RecordingFacts } from "../../spec/facts/recording.js";
import { declaredOr, definePremise } from "../premise.js";
import { framesRenamed } from "../renamed.js";
import { barred } from "../steps.js";

/** The one frame that no transform places in another. */
function topmost({ frames }: RecordingFacts): string | undefined {
  if (!frames?.complete || frames.edges.length === 0) return undefined;
  const placed = new Set(frames.edges.map(({ child }) => child));
  const roots = new Set(frames.edges.map(({ parent }) => parent).filter((parent) => !placed.has(parent)));
  return roots.size === 1 ? [...roots][0] : undefined;
}

export const framesRoot = definePremise({
  id: "frames/root",
  title: { en: "root frame", ja: "ルート座標系" },
  item: "frames",
  decides: "recorder",
  asks: "always",
  prefers: ["map", "world", "base_link"],
  read({ declaration, facts }) {
    const { root, base, map, odometry } = declaration?.frames ?? {};
    const role =
      root === undefined ? undefined : Object.entries({ base, map, odometry }).find(([, name]) => name === root)?.[0];
    return declaredOr(root, facts && topmost(facts), role === undefined ? {} : { aid: { role } });
  },
  // Only frames that are declared to be for the same thing are one under two names.
  step: (from, to) =>
    from.aid?.["role"] !== undefined && from.aid["role"] === to.aid?.["role"]
      ? framesRenamed(from, to)
      : barred(
          {
            en: "nobody says that {from} and {to} are for the same thing: declare which is `base`, `map` or `odometry`",
            ja: "{from} と {to} の役割が同じかが宣言されていない。`base`、`map`、`odometry` のどれかを宣言する",
          },
          { from: String(from.value), to: String(to.value) },
        ),
});
