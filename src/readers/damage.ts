import type { ContainerFacts } from "../spec/facts/container.js";

/** Faults that hide samples or change them: who copies them would pass over what is lost. */
const DAMAGE: readonly (keyof ContainerFacts["faults"])[] = [
  "magic-start",
  "magic-end",
  "truncated",
  "header-missing",
  "data-end-missing",
  "footer-missing",
  "record-malformed",
  "record-unexpected",
  "record-too-large",
  "chunk-checksum",
  "data-checksum",
  "attachment-checksum",
  "chunk-compression",
  "chunk-damaged",
  "chunk-size",
  "channel-undefined",
  "channel-redefined",
  "schema-undefined",
  "schema-redefined",
  "schema-id-zero",
  "duplicate-key",
  "text-not-utf8",
  "file-missing",
  "file-damaged",
  "payload-compression",
  "page-malformed",
  "page-repeated",
  "table-missing",
  "write-ahead-log",
];

/** The faults for which a recording is damaged. */
export const damageOf = ({ faults }: Pick<ContainerFacts, "faults">): string[] => DAMAGE.filter((kind) => faults[kind]);
