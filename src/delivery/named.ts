/**
 * The files that documents of a delivery name: what they are said to be, where, and with which digest.
 *
 * @module
 */
import type { Premises } from "../spec/declaration/premises.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { NamedFile } from "../spec/facts/delivery.js";

/** A file as it is named. */
export type Naming = Pick<NamedFile, "what" | "path" | "stated">;

const naming = (what: Naming["what"], path: string, stated: string | undefined): Naming => ({
  what,
  path,
  ...(stated === undefined ? {} : { stated }),
});

/** The files that premises name. */
export const filesNamedBy = ({ rights = [], robots = [], calibrations = [] }: Premises): Naming[] => [
  ...rights.flatMap(({ licenseFile }) =>
    licenseFile ? [naming("license", licenseFile.path, licenseFile.sha256)] : [],
  ),
  ...robots.flatMap(({ description }) =>
    description ? [naming("robot-description", description.path, description.sha256)] : [],
  ),
  ...calibrations.flatMap(({ file }) => (file ? [naming("calibration", file.name, file.sha256)] : [])),
];

/** The files that a hand-over statement names. */
export const filesStatedBy = (handOver: HandOver): Naming[] => [
  ...filesNamedBy(handOver),
  ...(handOver.agreement ? [naming("agreement", handOver.agreement.path, handOver.agreement.sha256)] : []),
];
