/**
 * Reading an encrypted file where it is, without a decrypted copy: age encrypts by pieces of 64 KiB, each of which can be opened
 * by itself (age-encryption.org/v1, Payload). The header is opened by the library, pieces by the platform's own cipher.
 *
 * @module
 */
import { createDecipheriv, hkdfSync } from "node:crypto";
import type { Decrypter } from "age-encryption";
import { fileSource } from "../../io/file.js";
import type { Source } from "../../io/source.js";
import { TasukiError } from "../../trouble.js";
import { headerLength, LONGEST_HEADER, reasonOf } from "./age.js";

const PIECE = 65_536;
const TAG = 16;
const NONCE = 16;

/** How large a file was before it was encrypted; undefined where it is none of age. */
export async function plainSize(path: string): Promise<number | undefined> {
  const source = await fileSource(path);
  try {
    const header = headerLength(await headOf(source));
    return header === undefined ? undefined : payloadOf(source.size - header - NONCE)?.sizeBytes;
  } finally {
    await source.close?.();
  }
}

async function headOf(source: Source): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(LONGEST_HEADER, source.size));
  return head.subarray(0, await source.read(0, head));
}

/** Pieces of a payload, and what they hold; undefined where no payload is so long. */
function payloadOf(sealed: number): { pieces: number; sizeBytes: number } | undefined {
  const pieces = Math.max(1, Math.ceil(sealed / (PIECE + TAG)));
  const last = sealed - (pieces - 1) * (PIECE + TAG);
  // Only a file that was empty has an empty piece.
  return last < TAG || (last === TAG && pieces > 1) ? undefined : { pieces, sizeBytes: sealed - pieces * TAG };
}

/** Opens an encrypted file. Throws a `TasukiError` where no identity fits, and on reading where bytes are not what was encrypted. */
export async function ageSource(path: string, decrypter: Decrypter): Promise<Source> {
  const source = await fileSource(path);
  const fail = (reason: string) => new TasukiError("encrypted", `${path} cannot be decrypted: ${reason}`);
  try {
    const head = await headOf(source);
    const header = headerLength(head);
    const payload = header === undefined ? undefined : payloadOf(source.size - header - NONCE);
    if (header === undefined || !payload) throw fail("it does not begin with a header of age");
    let fileKey: Uint8Array;
    try {
      fileKey = await decrypter.decryptHeader(head.subarray(0, header));
    } catch (error) {
      throw fail(reasonOf(error));
    }
    const nonce = new Uint8Array(NONCE);
    await source.read(header, nonce);
    const key = new Uint8Array(hkdfSync("sha256", fileKey, nonce, "payload", 32));
    const { pieces, sizeBytes } = payload;
    let known: { index: number; bytes: Uint8Array } | undefined;
    const open = async (index: number): Promise<Uint8Array> => {
      if (known?.index === index) return known.bytes;
      const start = header + NONCE + index * (PIECE + TAG);
      const sealed = new Uint8Array(Math.min(PIECE + TAG, source.size - start));
      const read = await source.read(start, sealed);
      const bytes = unseal(sealed.subarray(0, read), key, index, index === pieces - 1);
      if (!bytes) throw fail("its bytes are damaged or cut");
      known = { index, bytes };
      return bytes;
    };
    return {
      name: path,
      size: sizeBytes,
      close: async () => await source.close?.(),
      async read(offset, target) {
        let filled = 0;
        while (filled < target.length && offset + filled < sizeBytes) {
          const at = offset + filled;
          const bytes = await open(Math.floor(at / PIECE));
          const part = bytes.subarray(at % PIECE, (at % PIECE) + target.length - filled);
          target.set(part, filled);
          filled += part.length;
        }
        return filled;
      },
    };
  } catch (error) {
    await source.close?.();
    throw error;
  }
}

/** A piece, where it is what was encrypted: its nonce is its number, and whether it is the last. */
function unseal(sealed: Uint8Array, key: Uint8Array, index: number, isLast: boolean): Uint8Array | undefined {
  if (sealed.length < TAG) return undefined;
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  const cipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: TAG });
  cipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const bytes = cipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    cipher.final();
  } catch {
    return undefined;
  }
  return bytes;
}
