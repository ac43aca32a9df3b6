/**
 * Tables on a terminal.
 *
 * @module
 */
import { clip, type Paint, pad, padStart, stringWidth } from "./paint.js";

/** The widest that a first column may be. */
const WIDEST = 34;

/** A table below an empty line; from column `numbers` on it is aligned at the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: number,
  width: number,
  paint: Paint,
): string[] {
  if (rows.length === 0) return [];
  const widest = head.map((name, column) =>
    Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[column]!))),
  );
  const rest = widest.slice(1).reduce((sum, each) => sum + each + 2, 2);
  const first = Math.min(widest[0]!, Math.max(8, Math.min(WIDEST, width - rest)));
  const line = (row: readonly string[]) =>
    `  ${row
      .map((cell, i) => {
        if (i === 0) return pad(clip(cell, first), first);
        return i < numbers ? pad(cell, widest[i]!) : padStart(cell, widest[i]!);
      })
      .join("  ")}`.trimEnd();
  return ["", paint.dim(line(head)), ...rows.map(line)];
}
