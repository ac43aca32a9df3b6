/** How exactly the clock model measures: a camera of 30 Hz behind a queue of 2 ms, as in the literature. */
import { cleanScene, type Scene, writeScene } from "../../faults/index.js";
import { measure } from "../../measure.js";

const MS = 1e6;
const S = 1e9;

/** What was measured of one recording. */
export interface ClockOutcome {
  readonly seed: string;
  /** Measured less true drift; undefined where none was measured. */
  readonly skewErrorPpm?: number | undefined;
  /** Whether the step of 5 ms was found, to 3 ms and 2 s. */
  readonly stepFound?: boolean;
}

/** Measures the drift of one recording of 60 s, or finds one step of 5 ms in 90 s. */
export async function runClockTrial(kind: "skew" | "step", seed: string, number: number): Promise<ClockOutcome> {
  const own = `${seed}/${kind}/${number}`;
  // Sizes follow from the number, so that no run is lucky.
  const driftPpm = kind === "skew" ? ((number * 37) % 401) - 200 : 0;
  const atNs = (20 + (number % 37)) * S;
  const byNs = (number % 2 === 0 ? 5 : -5) * MS;
  const steps = kind === "step" ? [{ atNs, byNs: BigInt(byNs) }] : [];
  const scene = camera(own, kind === "skew" ? 60 : 90, driftPpm, steps);
  const { facts } = await measure(await writeScene(scene));
  const clock = facts.streams[0]!.stamp?.clock;
  if (kind === "skew") {
    const measured = clock?.segments[0]?.driftPpm;
    return { seed: own, skewErrorPpm: measured === undefined ? undefined : measured - driftPpm };
  }
  const stepFound = clock?.steps.some(
    ({ stepNs, logTimeNs }) =>
      Math.abs(stepNs - byNs) < 3 * MS && Math.abs(Number(BigInt(logTimeNs) - scene.startNs) - atNs) < 2 * S,
  );
  return { seed: own, stepFound: stepFound ?? false };
}

function camera(seed: string, seconds: number, driftPpm: number, steps: Scene["clocks"][number]["steps"]): Scene {
  const scene = cleanScene(seed, { seconds });
  const stream = scene.streams.find(({ kind }) => kind === "camera")!;
  const at = { fixedNs: 0, meanNs: 0, tailShare: 0, tailNs: 0 };
  return {
    ...scene,
    clocks: [
      { id: "host", aheadNs: 0n, driftPpm: 0, steps: [] },
      { id: stream.device, aheadNs: 0n, driftPpm, steps },
    ],
    streams: [
      {
        ...{ ...stream, rateHz: 30, ratePpm: driftPpm, link: at, processing: at },
        transport: { fixedNs: MS, meanNs: 2 * MS, tailShare: 0.02, tailNs: 40 * MS },
      },
    ],
    stalls: [],
  };
}
