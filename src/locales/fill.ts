/**
 * Puts values into the holes of a template, `{name}`. Japanese sets a space between a letter or digit and a kanji or kana:
 * where a value turns out to begin or end in Japanese itself, the space of the template falls away.
 */
export const fillHoles = (template: string, fillingOf: (hole: string) => string): string =>
  template.replace(HOLE, (_, before: string, hole: string, after: string) => {
    const value = fillingOf(hole);
    return `${STARTS_JAPANESE.test(value) ? "" : before}${value}${ENDS_JAPANESE.test(value) ? "" : after}`;
  });

/** A hole with the spaces between it and Japanese. */
const HOLE = /((?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]) |)\{(\w+)\}( (?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])|)/gu;
const STARTS_JAPANESE = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}「（]/u;
const ENDS_JAPANESE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}」）]$/u;
