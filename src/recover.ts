/**
 * Recovering: what a damaged recording still holds is copied into a new one, and what is lost is told.
 *
 * @module
 */
import { digestOf } from "./io/digest.js";
import { hashed } from "./io/hashed.js";
import type { Sink } from "./io/sink.js";
import { isFolder, type RecordingInput, toSource } from "./io/source.js";
import { isPacked } from "./io/unpack.js";
import { PROVENANCE_RECORD } from "./provenance.js";
import { readerOf } from "./readers/index.js";
import { READ_LIMITS, type ReadLimits } from "./readers/reader.js";
import { rescueMcap } from "./recover/mcap-file.js";
import { rescueSamples } from "./recover/samples.js";
import { save } from "./recover/save.js";
import { RecoveryTally } from "./recover/tally.js";
import type { Language } from "./spec/language.js";
import type { RecoveryReport } from "./spec/verdict/recovery.js";

/** Options of {@link recover}. */
export interface RecoverOptions {
  /** Whether samples are kept that stand in a damaged part, where nothing says that they are right; yes if not said. */
  unverified?: boolean | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Stops the recovery; what was written is thrown away. */
  signal?: AbortSignal | undefined;
  /**
   * Begins the file beside a recovered bag that says where it came from, which a bag has no place for; it is named
   * `NAME.tasuki-provenance.json`. Where it is left out, nothing tells a recovered bag from a sound one.
   */
  openBeside?: ((record: string) => Promise<Sink>) | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
  /** Language of the report's words; English where nothing is said. */
  language?: Language | undefined;
}

/** The containers that are written: a bag for a bag, MCAP for everything else. */
export type RecoveredContainer = "mcap" | "rosbag1";

/** How it is recovered, with everything said. */
export interface Recovering {
  readonly unverified: boolean;
  /** Told how far it is; throws where the recovery is to stop. */
  readonly onProgress: (bytes: number, total: number) => void;
  readonly limits: ReadLimits;
  readonly language: Language;
}

/**
 * Saves what a recording still holds into a sink: a bag into a bag, everything else into MCAP; `openSink` is told which.
 * Nothing is left behind where nothing could be saved. Throws a `TasukiError` where the input is no recording.
 */
export async function recover(
  input: RecordingInput,
  openSink: (container: RecoveredContainer) => Promise<Sink>,
  {
    unverified = true,
    onProgress: tell,
    signal,
    openBeside,
    limits = READ_LIMITS,
    language = "en",
  }: RecoverOptions = {},
): Promise<RecoveryReport> {
  const onProgress = (bytes: number, total: number) => {
    signal?.throwIfAborted();
    tell?.(bytes, total);
  };
  const how = { unverified, onProgress, limits, language };
  const source = hashed(isFolder(input) ? input : toSource(input), await digestOf("sha256"));
  let sink: Sink | undefined;
  let beside: Sink | undefined;
  try {
    const isMcap = !isFolder(source) && !(await isPacked(source)) && (await readerOf(source)).id === "mcap";
    const open = async (container: RecoveredContainer) => {
      sink = await openSink(container);
      // One that stands in the way is found out now, and not when all is written.
      if (container === "rosbag1") beside = await openBeside?.(PROVENANCE_RECORD);
      return sink;
    };
    const tally = new RecoveryTally();
    tally.log.unverified = unverified;
    const rescue = await (isMcap ? rescueMcap(source, open, tally, how) : rescueSamples(source, open, tally, how));
    return await save(source, { ...rescue, beside }, tally, how);
  } finally {
    await sink?.abort();
    await beside?.abort();
    await source.release();
  }
}
