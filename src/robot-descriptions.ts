/**
 * The robot descriptions of a recording: those on a latched topic inside it, and files that stand beside it.
 *
 * @module
 */
import type { ChannelSchema } from "./encodings/fields.js";
import { digestOf } from "./io/digest.js";
import { type Folder, isFolder, type Source } from "./io/source.js";
import { type Decode, decodeRow, decoderOf } from "./message-decoder.js";
import type { Batch, ChannelDescription } from "./readers/reader.js";
import type { Premises } from "./spec/declaration/premises.js";
import type { RobotDescriptionFacts } from "./spec/facts/robot-description.js";
import { LONGEST_DESCRIPTION } from "./spec/limits.js";
import type { ReadDescription } from "./urdf/read.js";

const TOPIC = /(^|\/)robot_description$/;
const TYPE = /(^|[/.])String$/;
/** The most descriptions that are kept of one recording. */
const MOST = 16;
/** The most samples of one that are compared with the first. */
const COMPARED = 64;

interface Found {
  readonly text: string;
  compared: number;
  changes: number;
}

/** Finds descriptions in the batches of a recording. */
export class DescriptionObserver {
  readonly #decoders = new Map<number, Decode | undefined>();
  readonly #found = new Map<string, Found>();
  #known = 0;

  constructor(
    readonly channels: readonly ChannelDescription[],
    readonly schemas: readonly ChannelSchema[],
    readonly topics: readonly string[],
  ) {}

  /** Makes ready for channels that appeared since the last call. */
  async prepare(): Promise<void> {
    for (; this.#known < this.schemas.length; this.#known++) {
      const { stream, schema } = this.channels[this.#known]!;
      if (!TOPIC.test(this.topics[stream]!) || !TYPE.test(schema?.name ?? "")) continue;
      this.#decoders.set(this.#known, await decoderOf(this.schemas[this.#known]!));
    }
  }

  /** Takes the descriptions of a batch. `prepare` must have seen its channels. */
  take(batch: Batch): void {
    if (this.#decoders.size === 0) return;
    for (let row = 0; row < batch.length; row++) {
      const decode = this.#decoders.get(batch.channel[row]!);
      if (!decode || batch.unreadable?.[row]) continue;
      const topic = this.topics[batch.stream[row]!]!;
      const found = this.#found.get(topic);
      if (found ? found.compared >= COMPARED : this.#found.size >= MOST) continue;
      const text = batch.size[row]! > LONGEST_DESCRIPTION ? "" : textOf(decode, batch, row);
      if (text === undefined) continue;
      if (!found) this.#found.set(topic, { text, compared: 0, changes: 0 });
      else {
        found.compared++;
        if (text !== found.text) found.changes++;
      }
    }
  }

  async finish(): Promise<RobotDescriptionFacts[]> {
    const all: RobotDescriptionFacts[] = [];
    for (const [from, { text, changes }] of this.#found) all.push({ from, ...(await readText(text)), changes });
    return all;
  }
}

function textOf(decode: Decode, batch: Batch, row: number): string | undefined {
  try {
    const { data } = decodeRow(decode, batch, row) as { data?: unknown };
    return typeof data === "string" ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a description; what it takes is loaded where there is one. */
async function readText(text: string): Promise<ReadDescription> {
  const { readDescription } = await import("./urdf/read.js");
  return readDescription(text);
}

/** The descriptions that stand in files: those that are given, and those that are declared to stand beside the recording. */
export async function describedInFiles(
  input: Source | Folder,
  premises: Premises,
  given: readonly Source[] = [],
): Promise<RobotDescriptionFacts[]> {
  const all: RobotDescriptionFacts[] = [];
  for (const source of given) all.push(await readFile(source, source.name));
  // Given files go before what is declared.
  if (given.length > 0) return all;
  for (const { description } of (premises.robots ?? []).slice(0, MOST)) {
    if (!description) continue;
    const { path } = description;
    const source = await beside(input, path);
    if ("reason" in source) all.push(unreadable(path, source.reason));
    else
      try {
        all.push(await readFile(source, path));
      } finally {
        await source.close?.();
      }
  }
  return all;
}

/** Opens a file that a declaration names; a reason says why it is not. */
async function beside(input: Source | Folder, path: string): Promise<Source | { readonly reason: string }> {
  // A declaration inside a recording is a stranger's: it may name nothing but files beside it.
  if (/^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes(".."))
    return { reason: "its path leads out of the folder" };
  try {
    const source = isFolder(input) ? await input.open(path) : await input.beside?.(path);
    return source ?? { reason: "the file is not there" };
  } catch {
    return { reason: "the file is not there" };
  }
}

const unreadable = (from: string, reason: string): RobotDescriptionFacts => ({
  from,
  unreadable: reason,
  links: [],
  joints: [],
  changes: 0,
});

async function readFile(source: Source, from: string): Promise<RobotDescriptionFacts> {
  if (source.size > LONGEST_DESCRIPTION) return unreadable(from, `it is longer than ${LONGEST_DESCRIPTION} characters`);
  const bytes = new Uint8Array(source.size);
  const read = await source.read(0, bytes);
  const digest = (await digestOf("sha256"))();
  digest.update(bytes.subarray(0, read));
  const text = new TextDecoder().decode(bytes.subarray(0, read));
  return { from, sha256: digest.hex(), ...(await readText(text)), changes: 0 };
}
