/**
 * What a declaration says of each stream.
 *
 * @module
 */
import type { Declaration } from "./declaration.js";
import type { StreamDeclaration } from "./stream.js";

/** The declared streams by their topics. A stream that is declared twice is what its first declaration says. */
export const streamsOf = (declaration: Declaration | undefined): ReadonlyMap<string, StreamDeclaration> =>
  new Map(declaration?.streams.toReversed().map((stream) => [stream.topic, stream]));
