/** The words of the tree of frames, in English. */
import type { FrameState } from "../../spec/verdict/frame-tree.js";

export const frames = {
  columns: { frame: "frame", state: "kind", topics: "sent on" },
  states: { root: "", static: "static", moving: "moving", unplaced: "" } satisfies Record<FrameState, string>,
  sum: (count: number, trees: number) =>
    count === 0
      ? "No transforms."
      : `${count} frame${count === 1 ? "" : "s"} in ${trees === 1 ? "one tree" : `${trees} trees`}; • streams stand in the frame above.`,
  incomplete: "Not every transform could be read.",
  cycle: "! leads back to itself",
  otherParents: (parents: readonly string[]) => `! also below ${parents.join(", ")}`,
  unplaced: "No transform names these frames:",
  unnamed: "(no name)",
};
