/**
 * What the rules of the hand-over share: when one has begun, which parts are a recording's own, and on which day it is judged.
 *
 * @module
 */
import type { Premises } from "../spec/declaration/premises.js";
import { type Context, NEEDS_DECLARATION, type NotChecked, notChecked } from "./rule.js";

/** What only a hand-over is asked for. Robots and calibrations are declared for other reasons, too. */
const SIGNS: readonly (keyof Premises)[] = ["parties", "rights", "privacy", "responsibilities"];

/** Whether anybody has begun to hand the recording over, as far as documents tell. */
export const hasBegun = ({ handOver, premises }: Context): boolean =>
  handOver !== undefined || SIGNS.some((part) => premises[part] !== undefined);

/** Nothing can be asked of a hand-over that nobody has begun; it can never be taken for complete either. */
export const begun = (context: Context): true | NotChecked =>
  hasBegun(context) || notChecked(context.declaration ? "nothing of a hand-over is declared" : NEEDS_DECLARATION);

/** Whether a recording's own declaration says a part; what a statement says may be about other recordings. */
export const isOwn = (part: keyof Premises, { declaration }: Context): boolean => declaration?.[part] !== undefined;

/** The topics that are recorded or declared. */
export const topicsOf = ({ recording, declaration }: Context): ReadonlySet<string> =>
  new Set([...recording.streams, ...(declaration?.streams ?? [])].map(({ topic }) => topic));

/** The last of some days; undefined where none is given. */
export const lastOf = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
