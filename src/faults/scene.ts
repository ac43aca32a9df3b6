/**
 * A scene: which clocks, sensors and recorder there are, as plain data. {@link simulate} makes samples of it; a fault is a
 * change of the data. Times are nanoseconds, and true times count from the start of the scene.
 *
 * @module
 */
import type { Calibration } from "../spec/declaration/calibration.js";
import type { Distortion } from "./distortion.js";
import type { ProfileName } from "./profiles.js";

/** A lasting jump of a clock. */
export interface StepModel {
  /** True time. */
  readonly atNs: number;
  readonly byNs: bigint;
}

/** A clock: what it shows at a true time is `start + ahead + time · (1 + drift) + wander + steps`. */
export interface ClockModel {
  readonly id: string;
  /** Another clock that it is kept to, as a slave of PTP is: it takes part in all that happens to that one. */
  readonly follows?: string | undefined;
  /** How far it is ahead when the scene begins. */
  readonly aheadNs: bigint;
  /** How much faster it runs, in parts per million. */
  readonly driftPpm: number;
  /** The slow swing of a clock that is kept right by slewing. */
  readonly wander?: { readonly amplitudeNs: number; readonly periodNs: number; readonly phase: number } | undefined;
  readonly steps: readonly StepModel[];
}

/** How long a stage takes. */
export interface Latency {
  /** What it takes at least. */
  readonly fixedNs: number;
  /** Mean of what comes on top: exponentially distributed, or shaped like a measured profile. */
  readonly meanNs: number;
  readonly profile?: ProfileName | undefined;
  /** Part of the samples that come far later, and by how much at most. */
  readonly tailShare: number;
  readonly tailNs: number;
  /** Samples are handed on together, once in so long. */
  readonly batchNs?: number | undefined;
}

/** What stamps are made of. */
export interface Stamping {
  /**
   * When the clock is read: at the acquisition, when the sample arrives at the host, when it is published or when it is logged.
   * `grid` reads it once, for the first sample, and adds nominal periods.
   */
  readonly at: "acquired" | "arrived" | "published" | "logged" | "grid";
  /** Id of the clock. */
  readonly clock: string;
  /** Only the rest of a division is kept, as in time of day; `beforeNs` is added before. */
  readonly modulo?: { readonly byNs: bigint; readonly beforeNs: bigint } | undefined;
  /** Stamps count in another unit than they say: they are this many times too small, or too large where it is below 1. */
  readonly tooSmall?: number | undefined;
  /** Stamps went through seconds as a floating-point number of so many bits. */
  readonly floatSeconds?: 32 | 64 | undefined;
  /** Stamps are multiples of this. */
  readonly gridNs?: number | undefined;
}

/** What happens to single samples. */
export interface Losses {
  /** Part of the samples that is lost on the way to the recorder, and how many in a row. */
  readonly dropped?: { readonly share: number; readonly run: number } | undefined;
  /** Part of the samples that is published once more, unchanged. */
  readonly republished?: { readonly share: number } | undefined;
  /** So many times, a sample is stamped earlier than the one before. */
  readonly regressions?: { readonly count: number; readonly byNs: number } | undefined;
  /** So many times, a sample is published after the next one. */
  readonly swapped?: { readonly count: number } | undefined;
  /** Stamps stand still between these true times, while samples go on. */
  readonly frozen?: { readonly fromNs: number; readonly untilNs: number } | undefined;
  /** From this true time on, so many acquisitions are lost, and each of the others bears the stamp of the one so many before. */
  readonly slipped?: { readonly fromNs: number; readonly frames: number } | undefined;
  /** Nothing is acquired between these true times. */
  readonly outage?: { readonly fromNs: number; readonly untilNs: number } | undefined;
}

/** What a stream carries; `camera` compresses, `image` does not; `clock` is the `/clock` of a simulation. */
export type StreamKind =
  | ("camera" | "image" | "depth" | "video" | "calibration")
  | ("lidar" | "cloud" | "imu" | "magnetometer" | "wrench" | "joint")
  | ("gps" | "odometry" | "tf" | "clock")
  | ("audio" | "instruction" | "temperature");

export interface StreamModel {
  readonly topic: string;
  readonly kind: StreamKind;
  /** The device that acquires it; streams of one device share what befalls it. */
  readonly device: string;
  readonly rateHz: number;
  /** How much faster than that it is acquired in truth, in parts per million. */
  readonly ratePpm: number;
  /** Streams of one trigger are acquired at the same instants; its own topic where it is left out. */
  readonly trigger?: string | undefined;
  /** Time of the first acquisition. */
  readonly phaseNs: number;
  /** Standard deviation of single acquisitions. */
  readonly jitterNs: number;
  readonly stamping: Stamping;
  /** From acquisition to the host: exposure, readout, transfer. */
  readonly link: Latency;
  /** From the host to publication. */
  readonly processing: Latency;
  /** From publication to the recorder. */
  readonly transport: Latency;
  readonly losses: Losses;
  /** What is wrong about what it says. */
  readonly distortions?: readonly Distortion[] | undefined;
}

export interface Scene {
  /** All chance follows from it. */
  readonly seed: string;
  /** True time at which it begins, in nanoseconds since 1970, UTC. */
  readonly startNs: bigint;
  readonly durationNs: number;
  readonly clocks: readonly ClockModel[];
  readonly streams: readonly StreamModel[];
  readonly recorder: {
    /** Id of the clock of log times. */
    readonly clock: string;
    /** Id of the clock of publish times; undefined where they are not known, and repeat the log time. */
    readonly publishClock?: string | undefined;
    /** What the sequence numbers count; nothing, as rosbag2 has it, or samples as they were published. */
    readonly sequence: "none" | "published";
    /** How payloads are encoded: ROS 2, ROS 1, or JSON, which alone holds stamps of any size. */
    readonly encoding: "cdr" | "ros1" | "json";
  };
  /** Whether all that turns shows one motion, at its true time; else each stream has its own, which begins with its first sample. */
  readonly sharesMotion?: boolean | undefined;
  /** What is declared of calibrations. */
  readonly calibrations?: readonly Calibration[] | undefined;
  /** True times at which the whole host hangs, and for how long: what is published meanwhile is logged after it. */
  readonly stalls: readonly { readonly atNs: number; readonly forNs: number }[];
}

/** One sample as it was recorded. */
export interface Sample {
  /** Index of the stream in the scene. */
  readonly stream: number;
  readonly sequence: number;
  /** The stamp, in nanoseconds since 1970 as its clock counts. */
  readonly stampNs: bigint;
  readonly logNs: bigint;
  readonly publishNs: bigint;
  /** A number that tells its content: equal where a sample was published again. */
  readonly content: number;
}

/** The scene with one stream changed. */
export const withStream = (scene: Scene, topic: string, change: (stream: StreamModel) => StreamModel): Scene => ({
  ...scene,
  streams: scene.streams.map((stream) => (stream.topic === topic ? change(stream) : stream)),
});

/** The scene with one clock changed. */
export const withClock = (scene: Scene, id: string, change: (clock: ClockModel) => ClockModel): Scene => ({
  ...scene,
  clocks: scene.clocks.map((clock) => (clock.id === id ? change(clock) : clock)),
});

/** The topics of the streams that a device acquires. */
export const topicsOf = (scene: Scene, device: string): string[] =>
  scene.streams.filter((stream) => stream.device === device).map(({ topic }) => topic);
