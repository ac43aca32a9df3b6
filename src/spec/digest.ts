/**
 * Digests, by which a file is known whatever it is called.
 *
 * @module
 */
import { z } from "zod";

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "SHA-256 of a file's bytes, as hexadecimal digits." });
export type Sha256 = z.infer<typeof Sha256>;
