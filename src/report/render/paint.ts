/** Colour where there is any, and text laid out in a width that counts full-width characters as two columns. */
import { eastAsianWidth } from "get-east-asian-width";

/** How to set text off; each function returns the text with what its look needs around it. */
export interface Paint {
  /** What matters most. */
  bold(text: string): string;
  /** What matters less. */
  dim(text: string): string;
  /** Errors. */
  red(text: string): string;
  /** What conforms. */
  green(text: string): string;
  /** Warnings. */
  yellow(text: string): string;
}

/** Text of which every character is one column wide: no East Asian, no combining ones. */
const NARROW = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2044\u2212\u2713\u2717]*$/;

/** Columns that text takes on a terminal: full-width characters take two, combining marks none. */
export function stringWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const char of text) if (!/^[\p{M}\p{Cf}]/u.test(char)) width += eastAsianWidth(char.codePointAt(0)!);
  return width;
}

const plain = (text: string) => text;
const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

export const painted: Paint = { bold: ansi(1), dim: ansi(2), red: ansi(31), green: ansi(32), yellow: ansi(33) };
export const unpainted: Paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };

/** Pads text to a width; text that is wider stays as it is. */
export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - stringWidth(text)));
export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - stringWidth(text))) + text;

/** Shortens text to a width, with an ellipsis. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let clipped = "";
  let used = 0;
  for (const char of text) {
    const columns = stringWidth(char);
    if (used + columns > width - 1) break;
    clipped += char;
    used += columns;
  }
  return `${clipped}…`;
}

/** Shortens text to a width at its beginning: of paths and topics the end tells more. */
export function clipStart(text: string, width: number): string {
  const characters = [...text];
  let used = stringWidth(text);
  if (used <= width) return text;
  let from = 0;
  while (from < characters.length && used > width - 1) used -= stringWidth(characters[from++]!);
  return `…${characters.slice(from).join("")}`;
}

/** A space at which a line may break: not one within a number, nor between a number and its unit or counter. */
const BREAK = / (?!(?<=\d )(?:\d{3}(?!\d)|(?:[nµm]?s|min|h|[kMGTP]?B|Hz|%)(?!\w)|[\p{sc=Han}\p{sc=Kana}]))/u;

/**
 * A phrase of Japanese, which has no spaces: what opens, a word, its particles, what closes. Lines break between phrases,
 * so that none begins with a particle or with what closes, and none ends with what opens.
 */
const PHRASE = /[「『（]*[^「『（\p{sc=Hira}、。：；！？」』）]*[\p{sc=Hira}ー、。：；！？」』）]*/gu;

/** What no line begins with, and what none ends with (kinsoku). */
const CLOSES = /[、。：；！？」』）ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const OPENS = /[「『（]/u;

/** A word; a Japanese one as its phrases, and a phrase that is wider than a line as parts that fit. */
const partsOf = (word: string, width: number): string[] =>
  NARROW.test(word) ? [word] : (word.match(PHRASE) ?? []).flatMap((phrase) => [...fitting(phrase, width)]);

function* fitting(phrase: string, width: number): Generator<string> {
  const chars = [...phrase];
  let from = 0;
  while (from < chars.length) {
    let to = from + 1;
    while (to < chars.length && stringWidth(chars.slice(from, to + 1).join("")) <= width) to++;
    let at = to;
    while (at > from && at < chars.length && (CLOSES.test(chars[at]!) || OPENS.test(chars[at - 1]!))) at--;
    if (at > from) to = at;
    yield chars.slice(from, to).join("");
    from = to;
  }
}

/** Breaks text into lines of a width: at spaces, and between the phrases of Japanese. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BREAK)) {
    let gap = line === "" ? "" : " ";
    for (const part of partsOf(word, width)) {
      if (line !== "" && stringWidth(line + gap + part) > width) {
        lines.push(line);
        line = part;
      } else line += gap + part;
      gap = "";
    }
  }
  lines.push(line);
  return lines;
}
