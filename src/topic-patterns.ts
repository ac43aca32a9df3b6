/**
 * Topics that somebody asks for by name.
 *
 * @module
 */
import { TasukiError } from "./trouble.js";

/** Patterns in which `*` stands for any run of characters. */
export class TopicPatterns {
  readonly #patterns: readonly (readonly [text: string, pattern: RegExp])[];
  /** Those that no topic has been like so far. */
  readonly #unmatched: Set<string>;

  constructor(texts: readonly string[]) {
    this.#patterns = texts.map((text) => {
      const literal = text.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
      return [text, new RegExp(`^${literal}$`, "s")];
    });
    this.#unmatched = new Set(texts);
  }

  /** Whether a topic is like one of them. */
  match(topic: string): boolean {
    const like = this.#patterns.filter(([, pattern]) => pattern.test(topic));
    for (const [text] of like) this.#unmatched.delete(text);
    return like.length > 0;
  }

  /** Throws a `TasukiError` where no topic was like one of them: a name that was mistyped would leave out, or let through, what was meant. */
  refuseUnmatched(): void {
    const [text] = this.#unmatched;
    if (text !== undefined) throw new TasukiError("usage", `No stream has a topic like ${text}.`);
  }
}
