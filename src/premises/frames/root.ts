import type { RecordingFacts } from "../../spec/facts/recording.js";
import { declaredOr, definePremise } from "../premise.js";
import { framesRenamed } from "../renamed.js";

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
  read: ({ declaration, facts }) => declaredOr(declaration?.frames?.root, facts && topmost(facts)),
  step: framesRenamed,
});
