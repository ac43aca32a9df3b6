/**
 * The signature of a delivery: Ed25519 (RFC 8032) over the bytes of `delivery.json`, which holds the digest of every file. It lies
 * beside, as `delivery.json.sig`, and holds no key, only by which key it was made.
 *
 * @module
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { TasukiError } from "../../trouble.js";

const Signature = z.strictObject({
  algorithm: z.literal("Ed25519"),
  keySha256: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.base64(),
});

/** A private key in PEM, as `openssl genpkey -algorithm ed25519` writes it. Throws a `TasukiError` where it is none. */
export function privateKey(pem: string, name: string): KeyObject {
  if (/^-----BEGIN PUBLIC KEY-----/m.test(pem))
    throw new TasukiError(
      "usage",
      `${name} is a public key; a delivery is signed with the private one that it belongs to.`,
    );
  return ed25519(() => createPrivateKey(pem), name);
}

/** A public key in PEM; of a private one, its public half. Throws a `TasukiError` where it is none. */
export const publicKey = (pem: string, name: string): KeyObject => ed25519(() => createPublicKey(pem), name);

function ed25519(make: () => KeyObject, name: string): KeyObject {
  let key: KeyObject;
  try {
    key = make();
  } catch (error) {
    throw new TasukiError("usage", `${name} is no key in PEM: ${(error as Error).message}`);
  }
  if (key.asymmetricKeyType !== "ed25519")
    throw new TasukiError("usage", `${name} is a key for ${key.asymmetricKeyType}; a delivery is signed with Ed25519.`);
  return key;
}

/** Which key it is: SHA-256 of its public half, as DER. */
const fingerprint = (key: KeyObject): string => {
  const half = key.type === "private" ? createPublicKey(key) : key;
  return createHash("sha256")
    .update(half.export({ type: "spki", format: "der" }))
    .digest("hex");
};

/** The text of `delivery.json.sig`. */
export const signatureOf = (document: Uint8Array, key: KeyObject): string =>
  `${JSON.stringify({
    algorithm: "Ed25519",
    keySha256: fingerprint(key),
    signature: sign(null, document, key).toString("base64"),
  })}\n`;

/** What a signature says of a document. */
export type SignatureVerdict = "valid" | "signature-wrong" | "signature-of-another-key" | "signature-unreadable";

/** Checks a signature by a key that the reader trusts. */
export function checkSignature(document: Uint8Array, text: string, key: KeyObject): SignatureVerdict {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "signature-unreadable";
  }
  const { data } = Signature.safeParse(value);
  if (!data) return "signature-unreadable";
  if (data.keySha256 !== fingerprint(key)) return "signature-of-another-key";
  return verify(null, document, key, Buffer.from(data.signature, "base64")) ? "valid" : "signature-wrong";
}
