/** The chapters after the introduction, in reading order: files of `docs/en/` and `docs/ja/`. */
export const CHAPTERS = [
  "time",
  "recording",
  "levels",
  "conformance",
  "library",
  "command-line",
  "adding-a-rule",
] as const;
