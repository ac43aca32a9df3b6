/**
 * One clock against another, by pairs of readings that a stream bears: device and host take the places of stamp and log time in
 * the same model.
 *
 * @module
 */
import type { ClockObservationFacts } from "../../spec/facts/clock-observation.js";
import { Collector } from "../collect.js";

/** The two fields, by their paths. */
export interface ObservedPaths {
  readonly topic: string;
  readonly source: string;
  readonly fromPath: string;
  readonly toPath: string;
}

/** Where a pair stands in the file. */
export interface ObservedPlace {
  readonly fileOffset: number;
  readonly afterHole: boolean;
}

/** Folds the pairs of one stream and source. */
export class ClockObservations {
  readonly #collector = new Collector(false);
  #pairs = 0;
  #unread = 0;
  /** What the host's readings count from, and the whole seconds that the device's count from: those of the first pair. */
  #hostOrigin = 0n;
  #deviceSeconds = 0n;

  constructor(readonly paths: ObservedPaths) {}

  /** Counts a sample without two times. */
  skip(): void {
    this.#unread++;
  }

  /** Takes a pair: nanoseconds of the device's clock and of the host's. */
  take(device: bigint, host: bigint, { fileOffset, afterHole }: ObservedPlace): void {
    if (this.#pairs++ === 0) {
      this.#hostOrigin = host;
      this.#deviceSeconds = device / 1_000_000_000n;
    }
    const time = Float64Array.of(Number(host - this.#hostOrigin));
    const stamp = Float64Array.of(Number(device - this.#deviceSeconds * 1_000_000_000n));
    const none = Uint32Array.of(0);
    const nothing = Float64Array.of(0);
    this.#collector.fold(
      {
        ...{ length: 1, stream: none, logTime: time, publishTime: time, sequence: none, size: none, offset: none },
        ...{ fileOffset, chunked: true, recordHead: 0, afterHole },
      },
      {
        ...{ fit: Uint8Array.of(0), stamp, stampState: Uint8Array.of(1) },
        ...{ stampSeconds: nothing, stampNanoseconds: nothing },
      },
      1,
      this.#hostOrigin,
      () => Number(this.#deviceSeconds),
    );
  }

  finish(): ClockObservationFacts {
    const { topic, source, fromPath, toPath } = this.paths;
    const observed = { topic, source, pairs: this.#pairs, unread: this.#unread };
    if (this.#pairs === 0) return { ...observed, from: { path: fromPath }, to: { path: toPath } };
    const stream = {
      ...{ topic, channels: 1, schemas: [], stampPath: fromPath, qosProfiles: undefined, latched: false },
      ...{ files: undefined, frameIds: [], frameIdCount: 0, stampOriginSeconds: Number(this.#deviceSeconds) },
    };
    const [facts] = this.#collector.streams([stream], this.#hostOrigin);
    const { log, stamp } = facts!;
    const clock = stamp!.clock;
    const span = (
      path: string,
      { firstNs, lastNs }: { firstNs?: string | undefined; lastNs?: string | undefined },
    ) => ({
      path,
      ...(firstNs === undefined ? {} : { firstNs }),
      ...(lastNs === undefined ? {} : { lastNs }),
    });
    return {
      ...observed,
      from: span(fromPath, stamp!.timing),
      to: span(toPath, log),
      ...(clock
        ? {
            clock: { ...clock, steps: clock.steps.map(({ logTimeNs, stepNs, axis }) => ({ logTimeNs, stepNs, axis })) },
          }
        : {}),
    };
  }
}
