/**
 * Files that were compressed as a whole, as rosbag2 does with `--compression-mode file`: unpacked once, so that a reader
 * can go to any place of them.
 *
 * @module
 */
import { largestOutput } from "./decompress.js";
import { nodeZlib } from "./platform.js";
import type { Source } from "./source.js";
import { makeSpool, type Spool } from "./spool.js";
import { isZstd, readFrameHead } from "./zstd-frame.js";

/** A file once unpacked. */
export interface Unpacked {
  /** What came out; closing it closes the packed file too. */
  readonly source: Source;
  /** Why it is not all that was packed; undefined where it is. */
  readonly reason: string | undefined;
}

/** Bytes that are read at a time. */
const PIECE = 256 * 1024;
/** Bytes that are unpacked at a time: a block of 4 bytes may give 128 KiB, so these give 128 MiB at most. */
const BITE = 4096;
/** Window that a frame may ask for; zstd itself takes no larger one unless it is told to. */
const LARGEST_WINDOW = 128 * 1024 * 1024;

/** Whether a file is packed, by its first bytes. */
export async function isPacked(source: Source): Promise<boolean> {
  const head = new Uint8Array(4);
  return (await source.read(0, head)) === head.length && isZstd(head);
}

/**
 * Unpacks a file. What a damaged file gives before its damage is there too. Throws only on I/O errors, such as a full disk;
 * the packed source is closed then.
 */
export async function unpack(packed: Source): Promise<Unpacked> {
  let spool: Spool | undefined;
  try {
    spool = await makeSpool();
    const { reason } = await inflate(packed, spool);
    const source = spool.source(packed.name);
    return {
      source: {
        ...source,
        async close() {
          await source.close?.();
          await packed.close?.();
        },
      },
      reason,
    };
  } catch (error) {
    await spool?.discard();
    await packed.close?.();
    throw error;
  }
}

/** Unpacks into a spool; returns why it stopped before the end. */
async function inflate(packed: Source, spool: Spool): Promise<{ reason?: string }> {
  const piece = new Uint8Array(PIECE);
  const head = readFrameHead(piece.subarray(0, await packed.read(0, piece.subarray(0, 32))));
  if (!head) return { reason: "it does not begin with a zstd frame" };
  if (head.windowSize > LARGEST_WINDOW)
    return {
      reason: `its zstd frame asks for a window of ${head.windowSize} bytes, at most ${LARGEST_WINDOW} are given`,
    };
  // Frames may follow each other, so that the first one's size is no limit; what so many bytes can give at most is.
  const limit = Math.min(spool.limit, largestOutput("zstd", packed.size));
  const inflater = nodeZlib?.createZstdDecompress ? nativeInflater() : await portableInflater();
  let written = 0;
  const drain = async () => {
    for (const out of inflater.take()) {
      written += out.length;
      if (written > limit) return false;
      await spool.write(out);
    }
    return true;
  };
  try {
    for (let at = 0; at < packed.size; ) {
      const got = await packed.read(at, piece);
      at += got;
      if (got === 0) return { reason: `the source ends at byte ${at}, its size was ${packed.size}` };
      // The inflater keeps what it cannot use yet.
      const bytes = piece.slice(0, got);
      for (let from = 0; from < got; from += BITE) {
        const last = at >= packed.size && from + BITE >= got;
        const damaged = await inflater.push(bytes.subarray(from, from + BITE), last);
        if (!(await drain())) return { reason: `it unpacks to more than ${limit} bytes` };
        if (damaged)
          return { reason: `it cannot be unpacked beyond byte ${written}: the compressed data is damaged or cut off` };
      }
    }
  } finally {
    inflater.end();
  }
  if (head.contentSize !== undefined && written < head.contentSize)
    return { reason: `it unpacks to ${written} bytes, its zstd frame says ${head.contentSize}` };
  return {};
}

/** A decompressor of a stream. */
interface Inflater {
  /** Takes bytes; returns true where they are damaged. */
  push(bytes: Uint8Array, last: boolean): Promise<boolean>;
  /** What has come out since the last call. */
  take(): Uint8Array[];
  end(): void;
}

async function portableInflater(): Promise<Inflater> {
  const { Decompress } = await import("fzstd");
  let out: Uint8Array[] = [];
  const stream = new Decompress((bytes) => {
    if (bytes.length > 0) out.push(bytes.slice());
  });
  return {
    async push(bytes, last) {
      try {
        stream.push(bytes, last);
        return false;
      } catch {
        return true;
      }
    },
    take() {
      const taken = out;
      out = [];
      return taken;
    },
    end() {},
  };
}

/** Node's own, from Node 22.15 on. */
function nativeInflater(): Inflater {
  const stream = nodeZlib!.createZstdDecompress!();
  let out: Uint8Array[] = [];
  let damaged = false;
  stream.on("data", (bytes) => out.push(bytes));
  stream.on("error", () => {
    damaged = true;
  });
  return {
    push: (bytes, last) =>
      new Promise((resolve) => {
        if (damaged) return resolve(true);
        const fail = () => resolve(true);
        stream.once("error", fail);
        const done = () => {
          stream.removeListener("error", fail);
          resolve(damaged);
        };
        stream.write(bytes, () => {
          if (!last) return done();
          stream.once("end", done);
          stream.end();
        });
      }),
    take() {
      const taken = out;
      out = [];
      return taken;
    },
    end: () => stream.destroy(),
  };
}
