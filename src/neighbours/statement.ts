/**
 * What is known of data as a whole, for formats that describe a data set: the statement, and where there is none, the declaration of
 * the only recording.
 *
 * @module
 */
import type { PremiseLosses } from "../label-losses.js";
import { TasukiError } from "../trouble.js";
import type { Known, WriteContext } from "./format.js";
import type { Said } from "./parts.js";

/** Everything that is said. Throws a `TasukiError` where nothing is. */
export function statementOf({ declaration, handOver, name }: Known): Partial<Said> {
  if (!declaration && !handOver)
    throw new TasukiError(
      "usage",
      `${name} says nothing of the data: write a hand-over statement first (hand-over.tasuki.json).`,
    );
  return { ...declaration, ...handOver };
}

/** How the data set is called, and since when it is there. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly date: string;
  readonly version: string;
}

/** Day that is written where neither the statement nor the command gives one: the first that the calendar of computers has. */
const NO_DATE = "1970-01-01";

/** The head of a description. What must be there and was not said is told. */
export function describedOf(known: Known, { options }: WriteContext, losses: PremiseLosses): Described {
  const { id = known.name, title, description, date, revision } = statementOf(known);
  if (title === undefined) losses.lose("value-assumed", "/title");
  if (description === undefined) losses.lose("required-missing", "/description");
  if (date === undefined) losses.lose(options.date === undefined ? "required-missing" : "value-assumed", "/date");
  return {
    id,
    name: title ?? id,
    description: description ?? title ?? id,
    date: date ?? options.date ?? NO_DATE,
    // The first number of a version changes with what is in the data.
    version: `${revision ?? 1}.0.0`,
  };
}

/** Whether a text is an address on the web. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/i.test(text);
