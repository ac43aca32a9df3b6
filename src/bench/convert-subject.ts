/**
 * One subject of the benchmark of conversions, run once in a process of its own: `node convert-subject.js NAME IN OUT
 * [COMPRESSION]`. Prints one line of JSON.
 *
 * @module
 */
import { open } from "node:fs/promises";
import { convert, type TargetCompression } from "../convert.js";
import { compressor, type WrittenCompression } from "../io/compress.js";
import { fileSink, fileSource } from "../io/file.js";
import { openRecording } from "../readers/open.js";
import { report } from "./measurement.js";

const [name, from, to, compression] = process.argv.slice(2);

/** The conversion as the command line makes it. */
async function ours(): Promise<number> {
  const target = { name: to!, create: fileSink, scratch: () => fileSink(`${to}.scratch`) };
  const options = compression === undefined ? {} : { compression: compression as TargetCompression };
  const { outcome } = await convert([await fileSource(from!)], target, options);
  if (outcome !== "exact") throw new Error(`the conversion ended ${outcome}`);
  return 0;
}

/** Reading by the same reader, and compressing what each chunk holds: what no conversion can do without. */
async function floor(): Promise<number> {
  const { recording } = await openRecording(await fileSource(from!));
  const compress = await compressor(compression as WrittenCompression);
  let chunk = -1;
  let messages = 0;
  for await (const { bytes, fileOffset, length } of recording.batches()) {
    messages += length;
    // A chunk may come in several batches.
    if (fileOffset !== chunk) compress(bytes);
    chunk = fileOffset;
  }
  return messages;
}

/** Reading a file and writing it again, and on disk at the end, as the conversion is. */
async function copy(): Promise<number> {
  const [source, target] = [await open(from!), await open(to!, "w")];
  const buffer = new Uint8Array(1 << 20);
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) break;
    await target.write(buffer, 0, bytesRead);
  }
  await target.sync();
  await source.close();
  await target.close();
  return 0;
}

await report({ ours, floor, copy }[name as "ours" | "floor" | "copy"]);
