/**
 * What a format that is only written carries of a statement, as a table: one row a field, with its place there. Documentation shows
 * the same table, and a test holds it to what is written.
 *
 * @module
 */
import type { PremiseLosses } from "../label-losses.js";
import { leavesOf, PART_CODES, partsOf } from "./parts.js";

/** Where a field of ours stands in a format. */
export interface Carried {
  /** Place of ours: `*` stands for any name or number, `**` for all that is below. */
  readonly ours: string;
  /** Place there, in its own words. */
  readonly theirs: string;
  /** `field`: a program can read it there. `words`: it stands there in words. */
  readonly how: "field" | "words";
  /** Values that a field has no word for; they stand in words alone. */
  readonly except?: readonly string[];
}

const patternOf = (ours: string): RegExp =>
  new RegExp(`^${ours.replaceAll("**", "\u0000").replaceAll("*", "[^/]+").replaceAll("\u0000", ".+")}$`, "s");

/** Rows by their patterns; the first that matches a place holds. */
export class CarriedTable {
  readonly #rows: readonly (readonly [RegExp, Carried])[];

  constructor(readonly rows: readonly Carried[]) {
    this.#rows = rows.map((row) => [patternOf(row.ours), row]);
  }

  /** How a value is carried; undefined where it is not. */
  of(place: string, value: unknown): Carried["how"] | undefined {
    const row = this.#rows.find(([pattern]) => pattern.test(place))?.[1];
    return row?.except?.includes(String(value)) ? "words" : row?.how;
  }

  /** Tells what of a document is left out, and what stands in words. */
  tell(document: object, losses: PremiseLosses): void {
    for (const [part, value] of partsOf(document))
      for (const [place, leaf] of leavesOf(value, `/${part}`)) {
        const how = this.of(place, leaf);
        if (how === "words") losses.lose("put-into-words", place);
        if (how === undefined) losses.lose(PART_CODES[part as keyof typeof PART_CODES], place);
      }
  }
}
