import { once } from "../causes/once.js";
import type { Declaration } from "../spec/declaration/declaration.js";

/** The topics of a declaration that need not be recorded. */
export const optionalTopics = once(
  ({ streams }: Declaration): ReadonlySet<string> =>
    new Set(streams.filter(({ required }) => required === false).map(({ topic }) => topic)),
);
