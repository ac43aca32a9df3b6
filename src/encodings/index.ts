/**
 * The payload encodings, by message encoding. Each is loaded when a recording first uses it.
 *
 * @module
 */
import type { Encoding } from "./encoding.js";

const loaders: Record<string, () => Promise<Encoding>> = {
  cdr: async () => (await import("./ros.js")).cdr,
  json: async () => (await import("./json.js")).json,
  protobuf: async () => (await import("./protobuf.js")).protobuf,
  ros1: async () => (await import("./ros.js")).ros1,
};

const loaded = new Map<string, Encoding>();

/** The encoding of that name, or undefined when it is not understood. Every channel asks for one. */
export async function loadEncoding(messageEncoding: string): Promise<Encoding | undefined> {
  const known = loaded.get(messageEncoding);
  if (known || !Object.hasOwn(loaders, messageEncoding)) return known;
  const encoding = await loaders[messageEncoding]!();
  loaded.set(messageEncoding, encoding);
  return encoding;
}
