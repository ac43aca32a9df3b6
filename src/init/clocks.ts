/**
 * The clocks of a draft: that of the log, and those that streams are stamped on. A clock is named only where the times tell it
 * beyond doubt: stamps that agree with the log, or stand from it by what parts TAI or GPS time from UTC.
 *
 * @module
 */
import { causeOfOffset, longestSegment } from "../causes/clock.js";
import { driftingSegment, isSure } from "../causes/drift.js";
import { sharedClocks } from "../causes/shared-clock.js";
import { type CauseId, causeWords } from "../causes/words.js";
import { duration, significant } from "../report/units.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { ClockBasis } from "../spec/verdict/clock-table.js";
import { type DraftNode, type DraftObject, guessed, measured, needed } from "./draft.js";

/** Log times between these are dates: the years 2004 and 2100. */
const FROM_NS = 1_072_915_200_000_000_000n;
const UNTIL_NS = 4_102_444_800_000_000_000n;
/** Stamps so far before and behind the log agree with it. */
const AHEAD_NS = 10e6;
const BEHIND_NS = 1e9;
/** How sure a cause must be to say what a clock counts. */
const SURE = 0.9;
/** Causes that say what stamps count. What else may be wrong with a clock makes no other clock of it. */
const SCALES: Readonly<Record<string, "tai" | "gps">> = {
  "tai-as-utc": "tai",
  "gps-as-utc": "gps",
  "epoch-1980": "gps",
};
const LOG = "log";

const near = (ns: number) => ns >= -AHEAD_NS && ns <= BEHIND_NS;
const span = (ns: number) => ({ en: duration(ns, "en"), ja: duration(ns, "ja") });

/** The clocks of a draft. */
export interface DraftedClocks {
  readonly clocks: readonly DraftObject[];
  readonly logClock: DraftNode;
  readonly publishClock: DraftNode | undefined;
  /** The clock of the stamps of a stream; undefined where it has none. */
  clockOf(stream: StreamFacts): DraftNode | undefined;
}

/** Drafts the clocks of a recording. */
export function draftClocks(facts: RecordingFacts): DraftedClocks {
  const { logStartNs, streams } = facts;
  const dated = logStartNs !== undefined && BigInt(logStartNs) >= FROM_NS && BigInt(logStartNs) < UNTIL_NS;
  const scales = new Map<"tai" | "gps", ReturnType<typeof causeOfOffset>>();
  const bases = new Map<string, ClockBasis>();
  for (const { basis, streams: members } of sharedClocks(streams))
    for (const { topic } of members) bases.set(topic, basis);
  const scaleOf = (stream: StreamFacts): "tai" | "gps" | undefined => {
    if (!dated || (stream.stamp?.clock?.stepCount ?? 0) > 0) return undefined;
    const found = causeOfOffset(stream, facts);
    const scale = found && found.diagnosis.confidence >= SURE ? SCALES[found.cause] : undefined;
    if (scale !== undefined && !scales.has(scale)) scales.set(scale, found);
    return scale;
  };
  const clockOf = (stream: StreamFacts): DraftNode | undefined => {
    const { stamp } = stream;
    if (!stamp || stamp.timing.samples === 0)
      return stamp && needed("recorder", "no stamp is set", "タイムスタンプが一つもない");
    const scale = bases.get(stream.topic) === "drift" ? undefined : scaleOf(stream);
    if (scale !== undefined) return measured(scale, ...offsetWords(stream));
    const agrees = bases.get(stream.topic) === "log" || (!stamp.clock && stamp.latency && near(stamp.latency.p50Ns));
    if (dated && agrees && stamp.latency && near(stamp.latency.minNs)) {
      const { en, ja } = span(stamp.latency.p50Ns);
      return measured(LOG, `agrees with the log, ${en} before it`, `記録時刻と合い、その ${ja} 前`);
    }
    return needed("recorder", ...doubtOf(stream, facts), { choices: [] });
  };
  for (const stream of streams) clockOf(stream);
  return {
    clocks: [
      {
        id: LOG,
        timescale: dated
          ? guessed(
              "utc",
              "log times count from 1970, as clocks of computers do in UTC",
              "記録時刻は 1970 年から数えている。計算機のクロックは UTC に従う",
            )
          : needed("recorder", "what log times count: they are no dates", "記録時刻の時刻系。日時ではない", {
              guess: streams.some(({ topic }) => topic === "/clock") ? "sim" : undefined,
            }),
        discipline: disciplineOf(),
        host: needed("recorder", "computer that recorded; a pseudonym will do", "記録した計算機。仮名でよい"),
      },
      ...[...scales].map(([scale, found]) => ({
        id: scale,
        timescale: measured(scale, ...causeText(found!)),
        discipline: disciplineOf(),
        host: needed("recorder", "device whose clock it is; a pseudonym will do", "そのクロックをもつ装置。仮名でよい"),
      })),
    ],
    logClock: dated ? LOG : needed("recorder", "the clock of log times", "記録時刻のクロック", { guess: LOG }),
    publishClock: publishClockOf(streams, dated),
    clockOf,
  };
}

const disciplineOf = () => needed("recorder", "what keeps the clock right", "クロックの同期方式");

/** What a cause says, with how sure it is. */
function causeText({ cause, diagnosis }: NonNullable<ReturnType<typeof causeOfOffset>>): [en: string, ja: string] {
  const { en, ja } = causeWords[cause as CauseId].says;
  const off = span(diagnosis.magnitudeNs ?? diagnosis.offsetNs ?? 0);
  const sure = significant(diagnosis.confidence, 2);
  return [`${en}: ${off.en}, confidence ${sure}`, `${ja}：${off.ja}、確度 ${sure}`];
}

function offsetWords(stream: StreamFacts): [en: string, ja: string] {
  const { en, ja } = span(longestSegment(stream)?.offsetNs ?? -(stream.stamp?.latency?.minNs ?? 0));
  return [`stamps are ${en} from the log`, `タイムスタンプと記録時刻の差は ${ja}`];
}

/** Why nobody can tell the clock of a stream from its times. */
function doubtOf(stream: StreamFacts, facts: RecordingFacts): [en: string, ja: string] {
  const segment = driftingSegment(stream);
  if (segment && isSure(segment)) {
    const ppm = `${segment.driftPpm! < 0 ? "−" : "+"}${significant(Math.abs(segment.driftPpm!))} ppm`;
    return [
      `stamps run away from the log at ${ppm}: a clock of its own?`,
      `記録時刻から ${ppm} の速さでずれる。別のクロックか`,
    ];
  }
  const found = causeOfOffset(stream, facts);
  if (found && found.cause !== "none" && found.cause in causeWords) return causeText(found);
  return offsetWords(stream);
}

/** The clock of publish times; undefined where they are not known. */
function publishClockOf(streams: readonly StreamFacts[], dated: boolean): DraftNode | undefined {
  const known = streams.filter(({ samples, publish }) => publish.equalsLog < samples && publish.zero < samples);
  if (known.length === 0) return undefined;
  // Between publishing and logging lies what lies between stamp and log, less what lies between stamp and publishing.
  const delays = known.flatMap(({ stamp }) =>
    stamp?.publishP50Ns === undefined || stamp.latency === undefined ? [] : [stamp.latency.p50Ns - stamp.publishP50Ns],
  );
  if (dated && delays.length > 0 && delays.every(near)) {
    const { en, ja } = span(delays.toSorted((a, b) => a - b)[delays.length >> 1]!);
    return measured(LOG, `publish times are ${en} before the log`, `配信時刻は記録時刻の ${ja} 前`);
  }
  return needed("recorder", "the clock of publish times", "配信時刻のクロック", { guess: LOG });
}
