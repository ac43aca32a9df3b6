import { fillHoles } from "./fill.js";

/** Template of a phrase, such as `record {1} claims {2} bytes`, by its translation. */
export type Phrases = Readonly<Record<string, string>>;

interface Phrase {
  readonly pattern: RegExp;
  /** Numbers of the holes, in the order of the template. */
  readonly holes: readonly string[];
  readonly translation: string;
}

/** Longer texts are nothing of ours; looking for phrases in them would only cost time. */
const LONGEST = 2000;

/** Characters of a template outside its holes. */
const fixed = (template: string): number => template.replace(/\{\d\}/g, "").length;

/**
 * Translates English that was put together long ago: facts keep what is wrong as English text, since they are data and
 * the same in every language. A phrase is found by its template, and what filled the holes is put into the translation.
 */
export class PhraseBook {
  readonly #exact = new Map<string, string>();
  readonly #phrases: Phrase[] = [];

  constructor(phrases: Phrases) {
    // The template that fixes most goes first, so that a general one never takes what a special one says better.
    const templates = Object.entries(phrases).sort(([a], [b]) => fixed(b) - fixed(a));
    for (const [template, translation] of templates) {
      const holes = [...template.matchAll(/\{(\d)\}/g)].map(([, hole]) => hole!);
      if (holes.length === 0) this.#exact.set(template, translation);
      else this.#phrases.push({ pattern: patternOf(template), holes, translation });
    }
  }

  /** The translation of a text; undefined where no phrase has its form. */
  translate(text: string): string | undefined {
    const exact = this.#exact.get(text);
    if (exact !== undefined) return exact;
    if (text.length > LONGEST) return undefined;
    for (const { pattern, holes, translation } of this.#phrases) {
      const match = pattern.exec(text);
      if (!match) continue;
      return fillHoles(translation, (hole) => {
        const filling = match[holes.indexOf(hole) + 1]!;
        return translation.includes(`「{${hole}}」`) ? filling : this.#filling(filling);
      });
    }
    return undefined;
  }

  /** What fills a hole may be a phrase itself, or several; a quotation stays as it is. */
  #filling(text: string): string {
    return text
      .split("; ")
      .map((part) => this.translate(part) ?? part)
      .join("；");
  }
}

const patternOf = (template: string): RegExp => {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `^${template
      .split(/\{\d\}/)
      .map(literal)
      .join("([^]*?)")}$`,
  );
};
