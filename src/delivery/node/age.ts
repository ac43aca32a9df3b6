/**
 * Files encrypted by age (age-encryption.org/v1), a piece at a time: neither the file nor what becomes of it is held in memory.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Decrypter, Encrypter } from "age-encryption";
import { TasukiError } from "../../trouble.js";
import type { ReadBytes } from "./bytes.js";

/** How the name of an encrypted file ends. */
export const AGE = ".age";

/** Bytes that are read at once: four of the chunks that age encrypts by. */
const PIECE = 256 * 1024;
/** Longest header that is read of a file: some hundred recipients. Without a limit, a file of another kind would be read whole. */
export const LONGEST_HEADER = 65_536;

/** What a file was, and what it became, or the other way round. */
export interface Transformed {
  readonly from: ReadBytes;
  readonly to: ReadBytes;
}

interface Transforming {
  readonly onBytes?: ((count: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lines of a file of keys, without comments and empty ones. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Recipients in a file: a line each, as `age-keygen -y` writes them. */
export const recipientsIn = (text: string): string[] => linesOf(text);

/** Encrypts for recipients. Throws a `TasukiError` where one of them is none. */
export async function encrypterFor(recipients: readonly string[]): Promise<Encrypter> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    // Whoever mixes the two up must not see a secret on a screen or in a log.
    if (/^age-secret-key-/i.test(recipient))
      throw new TasukiError(
        "usage",
        "a secret key was given for a recipient. Give the public one, which begins with age1.",
      );
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new TasukiError("usage", `${recipient} is no recipient of age; one begins with age1.`);
    }
  }
  return encrypter;
}

/** Decrypts by the identities in a file, as `age-keygen` writes it. Throws a `TasukiError` where there is none, and shows nothing of them. */
export async function decrypterBy(text: string, name: string): Promise<Decrypter> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  const lines = linesOf(text);
  if (lines.length === 0) throw new TasukiError("usage", `${name} holds no identity of age.`);
  for (const [i, line] of lines.entries()) {
    try {
      decrypter.addIdentity(line);
    } catch {
      throw new TasukiError("usage", `${name}: identity ${i + 1} is none of age; one begins with AGE-SECRET-KEY-1.`);
    }
  }
  return decrypter;
}

/** Encrypts a file into another. */
export const encryptFile = (
  path: string,
  to: FileHandle,
  encrypter: Encrypter,
  how: Transforming,
): Promise<Transformed> => transform(path, to, (stream) => encrypter.encrypt(stream), how);

/** Decrypts a file into another. Throws where a byte of it is not what was encrypted; what was written is then worth nothing. */
export async function decryptFile(
  path: string,
  to: FileHandle,
  decrypter: Decrypter,
  how: Transforming,
): Promise<Transformed> {
  return await transform(path, to, (stream) => decrypter.decrypt(stream), how);
}

/** The header of age ends with a line that begins so. */
const END_OF_HEADER = "\n--- ";

async function transform(
  path: string,
  to: FileHandle,
  change: (stream: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>,
  { onBytes, signal }: Transforming,
): Promise<Transformed> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const before = new Counter();
    const after = new Counter();
    const changed = await change(
      new ReadableStream<Uint8Array>({
        async pull(controller) {
          signal?.throwIfAborted();
          const piece = new Uint8Array(PIECE);
          const { bytesRead } = await file.read(piece, 0, PIECE, null);
          if (bytesRead === 0) return controller.close();
          const bytes = piece.subarray(0, bytesRead);
          before.take(bytes);
          onBytes?.(bytesRead);
          controller.enqueue(bytes);
        },
      }),
    );
    const reader = changed.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      after.take(next.value);
      for (let done = 0; done < next.value.length; ) done += (await to.write(next.value, done)).bytesWritten;
    }
    return { from: before.result(), to: after.result() };
  } finally {
    await file.close();
  }
}

/** Bytes of the header that a file begins with; undefined where it begins with none. */
export function headerLength(head: Uint8Array): number | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  if (!text.startsWith("age-encryption.org/v1\n")) return undefined;
  const last = text.indexOf(END_OF_HEADER);
  const end = last < 0 ? -1 : text.indexOf("\n", last + 1);
  return end < 0 ? undefined : end + 1;
}

/** Why a file cannot be decrypted at all; undefined where it begins as age says. Nothing more of it is read than a header may have. */
export async function notAge(path: string): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const head = Buffer.alloc(LONGEST_HEADER);
    const { bytesRead } = await file.read(head, 0, LONGEST_HEADER, 0);
    const reason = "it does not begin with a header of age";
    return headerLength(head.subarray(0, bytesRead)) === undefined ? reason : undefined;
  } finally {
    await file.close();
  }
}

/** Why decrypting failed, in words; anything else that failed is thrown. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (code !== undefined) throw error;
  const reason = /no identity matched/.test(message)
    ? "no identity fits its recipients"
    : "its bytes are damaged or cut";
  return reason;
}

class Counter {
  readonly #hash = createHash("sha256");
  #sizeBytes = 0;

  take(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#sizeBytes += bytes.length;
  }

  result = (): ReadBytes => ({ sizeBytes: this.#sizeBytes, sha256: this.#hash.digest("hex") });
}
