/**
 * Which frames a recording joins: the transforms that it gives, each with the first and the last time of it.
 *
 * @module
 */
import type { ChannelSchema } from "./encodings/fields.js";
import { type Decode, decodeRow, decoderOf } from "./message-decoder.js";
import type { Batch, ChannelDescription } from "./readers/reader.js";
import type { FrameFacts } from "./spec/facts/annotation.js";

const TRANSFORMS = /(^|[/.])(TFMessage|FrameTransforms?|TransformStamped)$/;
/** Topics of transforms that hold for all times. */
const STATIC = /(^|\/)tf_static$/;
/** The longest message that is decoded, in bytes. */
const LONGEST = 1024 * 1024;
/** The most transforms that are kept. */
const MOST_EDGES = 4096;

interface Edge {
  readonly parent: string;
  readonly child: string;
  latched: boolean;
  firstNs: bigint | undefined;
  lastNs: bigint | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (value !== null && typeof value === "object" ? (value as Fields) : {});
/** A frame; older publishers wrote a slash before it. */
const frameOf = (value: unknown): string => (typeof value === "string" ? value.replace(/^\//, "") : "");

/** Finds the transforms in the batches of a recording. */
export class FrameObserver {
  readonly #lanes = new Map<number, { decode: Decode | undefined; latched: boolean }>();
  readonly #edges = new Map<string, Edge>();
  #known = 0;
  #complete = true;

  constructor(
    readonly channels: readonly ChannelDescription[],
    readonly schemas: readonly ChannelSchema[],
    readonly topics: readonly string[],
  ) {}

  /** Makes ready for channels that appeared since the last call. */
  async prepare(): Promise<void> {
    for (; this.#known < this.schemas.length; this.#known++) {
      const { stream, schema } = this.channels[this.#known]!;
      if (!TRANSFORMS.test(schema?.name ?? "")) continue;
      const latched = STATIC.test(this.topics[stream]!);
      this.#lanes.set(this.#known, { decode: await decoderOf(this.schemas[this.#known]!), latched });
    }
  }

  /** Takes the transforms of a batch. `prepare` must have seen its channels. */
  take(batch: Batch): void {
    if (this.#lanes.size === 0) return;
    for (let row = 0; row < batch.length; row++) {
      const lane = this.#lanes.get(batch.channel[row]!);
      if (!lane) continue;
      try {
        if (!lane.decode || batch.size[row]! > LONGEST || batch.unreadable?.[row]) this.#complete = false;
        else this.#takeMessage(fieldsOf(decodeRow(lane.decode, batch, row)), lane.latched);
      } catch {
        this.#complete = false;
      }
    }
  }

  #takeMessage(message: Fields, latched: boolean): void {
    const { transforms } = message;
    for (const each of Array.isArray(transforms) ? transforms : [message]) {
      const transform = fieldsOf(each);
      const header = fieldsOf(transform["header"]);
      const parent = frameOf(header["frame_id"] ?? transform["parent_frame_id"] ?? transform["parentFrameId"]);
      const child = frameOf(transform["child_frame_id"] ?? transform["childFrameId"]);
      if (parent === "" || child === "") continue;
      this.#note(parent, child, latched, timeOf(header["stamp"] ?? transform["timestamp"]));
    }
  }

  #note(parent: string, child: string, latched: boolean, timeNs: bigint | undefined): void {
    const key = `${parent}\0${child}`;
    let edge = this.#edges.get(key);
    if (!edge) {
      if (this.#edges.size >= MOST_EDGES) {
        this.#complete = false;
        return;
      }
      edge = { parent, child, latched, firstNs: timeNs, lastNs: timeNs };
      this.#edges.set(key, edge);
    }
    edge.latched ||= latched;
    if (timeNs === undefined) return;
    if (edge.firstNs === undefined || timeNs < edge.firstNs) edge.firstNs = timeNs;
    if (edge.lastNs === undefined || timeNs > edge.lastNs) edge.lastNs = timeNs;
  }

  finish(): FrameFacts {
    const edges = [...this.#edges.values()].sort((a, b) =>
      a.child === b.child ? compare(a.parent, b.parent) : compare(a.child, b.child),
    );
    return {
      complete: this.#complete,
      edges: edges.map(({ parent, child, latched, firstNs, lastNs }) => ({
        parent,
        child,
        latched,
        ...(firstNs === undefined ? {} : { firstNs: String(firstNs) }),
        ...(lastNs === undefined ? {} : { lastNs: String(lastNs) }),
      })),
    };
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A stamp as decoders give it; undefined where there is none. */
function timeOf(stamp: unknown): bigint | undefined {
  const { sec, secs, seconds, nanosec, nsec, nanos } = fieldsOf(stamp);
  const whole = sec ?? secs ?? seconds;
  const rest = nanosec ?? nsec ?? nanos ?? 0;
  const isWhole = (value: unknown): value is number | bigint => typeof value === "bigint" || Number.isInteger(value);
  return isWhole(whole) && isWhole(rest) ? BigInt(whole) * 1_000_000_000n + BigInt(rest) : undefined;
}
