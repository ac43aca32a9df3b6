/** A file to begin with; made when first asked for. */
export interface Seed {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** A seed whose bytes are made once. */
export function remembered(name: string, make: () => Promise<Uint8Array>): Seed {
  let made: Promise<Uint8Array> | undefined;
  return { name, bytes: () => (made ??= make()) };
}
