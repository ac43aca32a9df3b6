/** The chapters after the introduction, in reading order: files of `docs/en/` and `docs/ja/`. */
export const CHAPTERS = [
  "time",
  "sync",
  "recording",
  "data-format",
  "frames",
  "calibration",
  "levels",
  "annotations",
  "first-delivery",
  "declaring",
  "hand-over",
  "delivery",
  "neighbours",
  "mappings-annex",
  "agreeing",
  "conformance",
  "ros1-to-ros2",
  "library",
  "command-line",
  "convert",
  "adding-a-rule",
] as const;

/** Files that stand in the site as they are, in English, each below the chapter that leads to it. */
export const ENGLISH_PAGES = [
  { file: "docs/coverage.md", chapter: "recording", address: "recording/coverage" },
  { file: "conformance/README.md", chapter: "conformance", address: "conformance/suite" },
  { file: "conformance/INTERPRETING.md", chapter: "conformance", address: "conformance/interpreting" },
] as const;
