/**
 * Fills in a draft of `tasuki init` as a person does: from the top to the bottom, line by line.
 *
 * @module
 */

/** A line that is commented out, as it reads without. */
const uncommented = (line: string): string => line.replace(/^(\s*)# (?=\s*(- )?[\w_]+:|\s*- )/, "$1");
/** What a line says, without what comments on it. */
const said = (line: string): string => uncommented(line).replace(/ #.*$/, "").trim();
/** What a line gives a value to. */
const keyOf = (line: string): string => line.slice(0, line.indexOf(":") + 1);

/** Whether a line leads somewhere: an item of a list, or a heading. */
const leads = (line: string): boolean => line.startsWith("- ") || line.endsWith(":");

/**
 * A draft with lines filled in, in the order in which they stand there. Each takes the place of the next line about the same key,
 * with its indent; one that leads somewhere goes to the next line that says just that, if there is one. Throws where a draft has no
 * such line.
 */
export function filledIn(draft: string, answers: readonly string[]): string {
  const lines = draft.split("\n");
  let at = 0;
  for (const answer of answers) {
    const find = (matches: (line: string) => boolean) => lines.findIndex((line, i) => i >= at && matches(said(line)));
    const same = leads(answer) ? find((line) => line === answer) : -1;
    const found = same >= 0 ? same : find((line) => line.startsWith(keyOf(answer)));
    if (found < 0) throw new Error(`The draft has no line for: ${answer}`);
    const indent = /^\s*/.exec(uncommented(lines[found]!))![0];
    // A line that stands there already keeps its mark.
    if (same < 0 || lines[found] !== uncommented(lines[found]!)) lines[found] = indent + answer;
    at = found + 1;
  }
  return lines.join("\n");
}

/** The lines of a filled draft that a person wrote. */
export const written = (draft: string, filled: string): string[] => {
  const before = draft.split("\n");
  return filled.split("\n").filter((line, i) => line !== before[i]);
};
