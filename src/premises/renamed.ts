/**
 * Frames that go by different names.
 *
 * @module
 */
import type { Held, Step } from "./premise.js";
import { exactly } from "./steps.js";

/** The declaration says what a frame is for; its name is then only a name. */
export const framesRenamed = ({ value: from }: Held, { value: to }: Held): Step =>
  exactly(
    {
      en: "whoever reads takes {from} for {to}, as declared in `frames`; no command renames frames",
      ja: "読む側が {from} を {to} と読み替える（`frames` の宣言による）。座標系の名前を変えるコマンドはない",
    },
    { from: String(from), to: String(to) },
  );
