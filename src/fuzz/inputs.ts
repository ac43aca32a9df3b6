/**
 * What is fed in: every input follows from a seed and a counter, so that two numbers are enough to have it again.
 *
 * @module
 */
import { Dice } from "./dice.js";
import { type Document, documentOf } from "./documents.js";
import { mutateBytes } from "./mutate-bytes.js";
import { mutateFields } from "./mutate-fields.js";
import { mutateRecords } from "./mutate-records.js";
import { putTogether, takeApart } from "./records.js";
import type { Seed } from "./seed.js";
import type { Seeds } from "./seeds.js";

/** An input. `kind` says how it came to be, for the counts. */
export type Input =
  | { readonly type: "recording"; readonly kind: string; readonly from: string; readonly bytes: Uint8Array }
  | ({ readonly type: "document"; readonly kind: string } & Document);

/** The input in a file: a document as JSON, a recording as it is or, in a `.txt`, as base64. Lines of # are remarks. */
export function inputFrom(name: string, bytes: Uint8Array): Input {
  const text = () => new TextDecoder().decode(bytes).replace(/^#.*\n/gm, "");
  if (name.endsWith(".json")) return JSON.parse(text()) as Input;
  const content = name.endsWith(".txt") ? new Uint8Array(Buffer.from(text(), "base64")) : bytes;
  return { type: "recording", kind: "file", from: name, bytes: content };
}

/** Which container bytes are of, by how they begin: the usual ending of its files. */
export function containerOf(bytes: Uint8Array): "mcap" | "bag" | "db3" {
  if (bytes[0] === 0x23) return "bag";
  return bytes[0] === 0x53 ? "db3" : "mcap";
}

/** The input of a seed and a counter. */
export async function inputOf(seeds: Seeds, seed: number, counter: number): Promise<Input> {
  const dice = new Dice(`${seed}:${counter}`);
  if (dice.chance(0.25)) {
    const document = documentOf(dice, seed, counter);
    return { type: "document", kind: document.document, ...document };
  }
  const mcap = [seeds.own, seeds.own, seeds.own, seeds.vectors, seeds.real].filter((list) => list.length > 0);
  // The files that are mixed are of one container mostly.
  const lists = dice.weighted([
    [2, mcap],
    [1, [seeds.bags]],
    [1, [seeds.databases]],
    [0.1, [...mcap, seeds.bags, seeds.databases]],
  ] as const);
  const pick = (): Seed => dice.pick(dice.pick(lists));
  const first = pick();
  const other = pick();
  const bytes = await first.bytes();
  const from = first.name;
  const fields = dice.chance(0.6) ? mutateFields(bytes, dice) : undefined;
  if (fields) return { type: "recording", kind: `fields, ${containerOf(bytes)}`, from, bytes: fields };
  const parts = dice.chance(0.7) ? await takeApart(bytes) : undefined;
  if (!parts) {
    const damaged = mutateBytes(bytes, dice, await other.bytes());
    return { type: "recording", kind: `bytes, ${containerOf(bytes)}`, from, bytes: damaged };
  }
  mutateRecords(parts, dice, (await takeApart(await other.bytes())) ?? []);
  const sealing = { checksums: dice.chance(0.8), offsets: dice.chance(0.8) };
  const written = await putTogether(parts, sealing);
  if (dice.chance(0.1))
    return { type: "recording", kind: "records, bytes", from, bytes: mutateBytes(written, dice, bytes) };
  return { type: "recording", kind: sealing.checksums ? "records, sealed" : "records", from, bytes: written };
}
