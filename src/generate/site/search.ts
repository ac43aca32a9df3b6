/**
 * Search in Japanese. TypeDoc's index is lunr's: it cuts at spaces and strips from each end of a token all that is no
 * ASCII letter, which leaves nothing of Japanese. It asks for `*words*` though, wildcards on both sides, so all it takes is
 * to have each run of Japanese in the index, between two characters that are not stripped.
 *
 * @module
 */
import {
  type Application,
  type DeclarationReflection,
  type DocumentReflection,
  type IndexEvent,
  Renderer,
} from "typedoc";

const RUNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+/gu;

/** The runs of Japanese in a text, each once, as tokens that the index keeps. */
export const japaneseTokens = (text: string): string[] => [...new Set(text.match(RUNS) ?? [])].map((run) => `_${run}_`);

/** How much a word in the title of a page counts against one in its text. */
const TITLE_WEIGHT = 8;

/** Puts the Japanese of every page into the search index. */
export function searchInJapanese(app: Application): void {
  app.renderer.on(Renderer.EVENT_PREPARE_INDEX, (event: IndexEvent) => {
    event.searchFieldWeights["japaneseTitle"] = TITLE_WEIGHT;
    event.searchFieldWeights["japanese"] = 1;
    for (const [i, reflection] of event.searchResults.entries()) {
      // lunr takes an array as the tokens themselves.
      const fields: Record<string, unknown> = {
        japaneseTitle: japaneseTokens(reflection.name),
        japanese: japaneseTokens(textOf(reflection)),
      };
      event.searchFields[i] = fields as Record<string, string>;
    }
  });
}

const textOf = (reflection: DeclarationReflection | DocumentReflection): string => {
  const parts = reflection.isDocument()
    ? reflection.content
    : [reflection, ...(reflection.signatures ?? [])].flatMap(({ comment }) => [
        ...(comment?.summary ?? []),
        ...(comment?.blockTags.flatMap(({ content }) => content) ?? []),
      ]);
  return parts.map(({ text }) => text).join("\n");
};
