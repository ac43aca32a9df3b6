/** A file that the generator writes: its path from the package's root, and what is in it. */
export type GeneratedFile = { readonly path: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });
