/**
 * One subject of the benchmark, run once in a process of its own: `node subject.js NAME FILE [LEVEL]`. Prints one line of JSON.
 *
 * @module
 */
import { open } from "node:fs/promises";
import { McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import { crc32 } from "../io/checksum.js";
import { Decompressors } from "../io/decompress.js";
import { fileSource } from "../io/file.js";
import type * as library from "../node.js";
import { lengthAt, Opcode, RECORD_HEAD } from "../readers/mcap/opcode.js";
import { parseChunkHead } from "../readers/mcap/records.js";
import { Window } from "../readers/window.js";
import { report } from "./measurement.js";

/** `check` with all its rules, or up to a level, as whoever imports the package gets it under Node. */
async function ours(path: string, { check, fileSource }: typeof library, upTo?: number): Promise<number> {
  const { recordings } = await check(await fileSource(path), { upTo });
  const [recording] = recordings;
  const broken = recording!.findings.filter(({ severity }) => severity === "error");
  if (broken.length > 0) throw new Error(`the recording is broken: ${broken[0]!.message}`);
  return recording!.samples;
}

/** `@mcap/core`'s stream reader merely iterating, checksums on. */
async function theirs(path: string): Promise<number> {
  const reader = new McapStreamReader({ decompressHandlers: await loadDecompressHandlers(), validateCrcs: true });
  const file = await open(path);
  const buffer = Buffer.alloc(1 << 20);
  let messages = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) break;
    reader.append(buffer.subarray(0, bytesRead));
    for (let record = reader.nextRecord(); record; record = reader.nextRecord())
      if (record.type === "Message") messages++;
  }
  await file.close();
  return messages;
}

/** Reading, decompression and checksums alone: what no checker can do without. */
async function floor(path: string): Promise<number> {
  const source = await fileSource(path);
  const window = new Window(source);
  const decompressors = new Decompressors();
  let position = 8;
  let checksum = 0;
  while (position < source.size - RECORD_HEAD) {
    await window.need(position, RECORD_HEAD);
    const at = position - window.start;
    const length = lengthAt(window.view, at);
    const isChunk = window.bytes[at] === Opcode.chunk;
    await window.need(position, Math.min(RECORD_HEAD + length, source.size - position));
    const record = window.slice(position, position + RECORD_HEAD + length);
    if (isChunk) {
      const content = record.subarray(RECORD_HEAD);
      const { compression, recordsStart, recordsSize, uncompressedSize } = parseChunkHead(content);
      const stored = content.subarray(recordsStart, recordsStart + recordsSize);
      if (compression === "") checksum ^= crc32(stored);
      else {
        checksum ^= crc32(stored) ^ crc32(await decompressors.run(compression, stored, uncompressedSize));
      }
    } else checksum ^= crc32(record);
    position += RECORD_HEAD + length;
  }
  await source.close?.();
  return checksum;
}

const [name, path, upTo] = process.argv.slice(2);
const bundle = new URL("../bundle/node.js", import.meta.url).href;
if (name === "ours") {
  const imported = (await import(bundle)) as typeof library;
  await report(() => ours(path!, imported, upTo === undefined ? undefined : Number(upTo)));
} else await report(() => (name === "theirs" ? theirs(path!) : floor(path!)));
