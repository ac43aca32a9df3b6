/** The longest line that is taken, in characters: far more than any answer needs. */
export const LONGEST_LINE = 8 * 1024 * 1024;

/** Cuts text into lines as it arrives. `overflow` is called once when a line grows too long. */
export class Lines {
  #rest = "";

  constructor(
    readonly line: (text: string) => void,
    readonly overflow: () => void,
  ) {}

  take(text: string): void {
    // What is left of before is not looked through again, or a line without end would take ever longer.
    const parts = text.split("\n");
    parts[0] = this.#rest + parts[0];
    this.#rest = parts.pop()!;
    for (const part of parts) if (part.trim() !== "") this.line(part);
    if (this.#rest.length > LONGEST_LINE) {
      this.#rest = "";
      this.overflow();
    }
  }
}
