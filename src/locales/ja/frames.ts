/** The words of the tree of frames, in Japanese. */
import type { frames as english } from "../en/frames.js";

export const frames: typeof english = {
  columns: { frame: "座標系", state: "種類", topics: "トピック" },
  states: { root: "", static: "静的", moving: "動的", unplaced: "" },
  sum: (count, trees) =>
    count === 0 ? "座標変換はない。" : `座標系 ${count} 個、木 ${trees} 本。• は、すぐ上の座標系をもつストリーム。`,
  incomplete: "読めない座標変換がある。",
  cycle: "! 循環している",
  otherParents: (parents) => `! ほかの親：${parents.join("、")}`,
  unplaced: "次の座標系は、どの座標変換にもない：",
  unnamed: "（名前なし）",
};
