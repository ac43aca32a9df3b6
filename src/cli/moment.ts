import { InvalidArgumentError } from "commander";
import type { Moment } from "../moment.js";

/** A log time of the command line: in nanoseconds, as a date, or in seconds from the beginning. */
export function moment(text: string): Moment {
  if (/^\+\d+(\.\d+)?$/.test(text)) return { seconds: Number(text) };
  if (/^\d{1,20}$/.test(text)) return { ns: BigInt(text) };
  const milliseconds = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(milliseconds))
    throw new InvalidArgumentError("a time is nanoseconds, a date such as 2026-05-01T09:00:00Z, or +SECONDS.");
  return { ns: BigInt(milliseconds) * 1_000_000n };
}
