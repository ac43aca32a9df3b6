/** What ends the reading of a record or of a file; both become faults. */

/** A record whose content contradicts itself. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** What a parser gives; undefined where it refuses. */
export function parsed<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RecordError) return undefined;
    throw error;
  }
}

/** A source gave fewer bytes than its size: the file was cut while it was read. */
export class SourceEnded extends Error {
  override readonly name = "SourceEnded";
  constructor(readonly at: number) {
    super(`the source ended at byte ${at}`);
  }
}
