/**
 * The declaration of an excerpt: that of the whole, in which the streams that were left out need not be there.
 *
 * @module
 */
import { parseDeclaration } from "../declare.js";
import type { Declaration } from "../spec/declaration/declaration.js";

/** A declaration of an excerpt. */
export interface Excerpt {
  /** Its text. */
  readonly text: string;
  /** Declared streams that were left out. */
  readonly left: number;
}

/**
 * Declares of the topics that were not asked for that they need not be there. All else that is said of them stays true, and what
 * refers to them still leads somewhere. A stream that was asked for and is not there must be there as before. A text that cannot
 * be read stays as it is.
 */
export function excerptOf(text: string, isAsked: (topic: string) => boolean): Excerpt {
  let whole: Declaration;
  try {
    parseDeclaration(text, "the declaration");
    // What vendors added stays.
    whole = JSON.parse(text) as Declaration;
  } catch {
    return { text, left: 0 };
  }
  const left = whole.streams.filter(({ topic, required = true }) => required && !isAsked(topic));
  if (left.length === 0) return { text, left: 0 };
  const streams = whole.streams.map((stream) => (left.includes(stream) ? { ...stream, required: false } : stream));
  return { text: JSON.stringify({ ...whole, streams }), left: left.length };
}
