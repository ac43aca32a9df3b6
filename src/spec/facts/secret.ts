/**
 * Secrets, and addresses of people, that stand where nobody looks: in metadata records and in what channels say of themselves.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../units.js";

export const SecretKind = z.enum(["private-key", "token", "password", "key-file", "mail-address"]).meta({
  description:
    "`private-key`: the head of a private key, or an identity of age. `token`: what stands for a login, of a shape that its issuer " +
    "documents. `password`: a name and a password in an address. `key-file`: the name of a file of keys or passwords. " +
    "`mail-address`: an address of electronic mail, which names a person.",
});
export type SecretKind = z.infer<typeof SecretKind>;

export const SecretFacts = z
  .strictObject({
    kind: SecretKind,
    place: z.string().meta({ description: "Where it stands: the record or the topic, and the key." }),
    length: count("How many characters it has; the secret itself is told nowhere."),
  })
  .meta({ description: "Something that gives access to whoever reads it, or tells who somebody is." });
export type SecretFacts = z.infer<typeof SecretFacts>;
