/**
 * Media types of files, by their names (IANA media types; what has none there is a stream of bytes).
 *
 * @module
 */
const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  db3: "application/vnd.sqlite3",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  jsonl: "application/jsonl",
  md: "text/markdown",
  mp4: "video/mp4",
  parquet: "application/vnd.apache.parquet",
  pdf: "application/pdf",
  png: "image/png",
  tsv: "text/tab-separated-values",
  txt: "text/plain",
  urdf: "application/xml",
  xml: "application/xml",
  yaml: "application/yaml",
  yml: "application/yaml",
  zip: "application/zip",
};

/** The media type of a file. */
export const mediaTypeOf = (path: string): string =>
  TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";

/** A path as the reference of a URL. Halves of characters, which no URL can hold, become the mark of one that is lost. */
export const asReference = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
