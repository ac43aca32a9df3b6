import { causeOfStep } from "../causes/step.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Note } from "./rule.js";

/** What two rules say of steps of a clock: each tells those above `allowedNs`, up to `toldNs`, whose cause is known. */
export function* stepNotes(
  stream: StreamFacts,
  recording: RecordingFacts,
  allowedNs: number,
  toldNs = Number.POSITIVE_INFINITY,
): Generator<Note> {
  for (const step of stream.stamp!.clock!.steps) {
    const size = Math.abs(step.stepNs);
    if (size <= allowedNs || size > toldNs) continue;
    const found = causeOfStep(stream, step, recording);
    if (!found) continue;
    const { logTimeNs, index, offset } = step;
    yield {
      message: found.cause,
      ...found,
      at: { logTimeNs, ...(index === undefined ? {} : { index }), ...(offset === undefined ? {} : { offset }) },
      evidence: { measuredNs: step.stepNs, allowedNs },
    };
  }
}
