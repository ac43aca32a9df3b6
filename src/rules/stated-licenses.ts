/**
 * The licences that a recording and what belongs to it are said to stand under.
 *
 * @module
 */
import type { Context } from "./rule.js";

/** A licence, and where it is stated. */
export interface StatedLicense {
  readonly place: string;
  readonly license: string;
  /** Whether its text is given. */
  readonly hasFile: boolean;
  /** Whether what is handed over stands under it, and not what that was made from. */
  readonly mine: boolean;
}

/** Every licence that is stated. */
export function licensesStated({ premises, annotation }: Context): StatedLicense[] {
  const { rights = [], lineage } = premises;
  return [
    ...rights.map(({ license, licenseFile }, i) => ({
      ...{ place: `rights[${i}].license`, license, hasFile: licenseFile !== undefined, mine: true },
    })),
    ...(lineage?.sources ?? []).flatMap(({ license }, i) =>
      license === undefined ? [] : [{ place: `lineage.sources[${i}].license`, license, hasFile: false, mine: false }],
    ),
    ...(annotation?.license === undefined
      ? []
      : [{ place: "annotation.license", license: annotation.license, hasFile: false, mine: true }]),
  ];
}
