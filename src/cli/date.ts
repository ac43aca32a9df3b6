import { InvalidArgumentError } from "commander";
import type { Session } from "./session.js";

/** The date that is written into what is made: as given, as the build system says (reproducible-builds.org), or now. */
export function dateOf(given: Date | "none" | undefined, { shell }: Session): Date | undefined {
  if (given !== undefined) return given === "none" ? undefined : given;
  const epoch = shell.env["SOURCE_DATE_EPOCH"];
  return epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

/** A date, or that there is to be none. */
export function calendarDate(text: string): Date | "none" {
  if (text === "none") return "none";
  const parsed = new Date(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(parsed.getTime()))
    throw new InvalidArgumentError("a date is such as 2026-05-01T09:00:00Z, or none.");
  return parsed;
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
