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
    const parts = (this.#rest + text).split("\n");
    this.#rest = parts.pop()!;
    for (const part of parts) if (part.trim() !== "") this.line(part);
    if (this.#rest.length > LONGEST_LINE) {
      this.#rest = "";
      this.overflow();
    }
  }
}
