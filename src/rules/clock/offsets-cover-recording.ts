import type { Declaration } from "../../spec/declaration/declaration.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

/** Readings of a clock, from the first to the last. */
interface Span {
  readonly from: bigint;
  readonly to: bigint;
}
/** A stretch of them for which something holds; open where nothing is said. */
interface Validity {
  readonly validFromNs?: string | undefined;
  readonly validUntilNs?: string | undefined;
}

const spanOf = (from: string | undefined, to: string | undefined): Span[] =>
  from === undefined || to === undefined ? [] : [{ from: BigInt(from), to: BigInt(to) }];

/** The readings of a clock that the recording holds: its log times, and stamps that are declared on it. */
function readingsOf(id: string, recording: RecordingFacts, { logClock, streams }: Declaration): Span | undefined {
  const onIt = new Set(streams.filter(({ clock }) => clock === id).map(({ topic }) => topic));
  const spans = [
    ...(logClock === id ? spanOf(recording.logStartNs, recording.logEndNs) : []),
    ...recording.streams
      .filter(({ topic }) => onIt.has(topic))
      .flatMap(({ stamp }) => spanOf(stamp?.timing.minNs, stamp?.timing.maxNs)),
  ];
  if (spans.length === 0) return undefined;
  return spans.reduce((a, b) => ({ from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }));
}

/** How much of a span lies outside all validities. */
function uncovered({ from, to }: Span, validities: readonly Validity[]): bigint {
  const held = validities
    .map(({ validFromNs, validUntilNs }) => ({
      from: validFromNs === undefined ? from : BigInt(validFromNs),
      // The last reading itself must lie inside, since validity ends before its end.
      to: validUntilNs === undefined ? to + 1n : BigInt(validUntilNs),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let reached = from;
  let missing = 0n;
  for (const each of held) {
    if (each.to <= reached) continue;
    if (each.from > to) break;
    if (each.from > reached) missing += each.from - reached;
    reached = each.to;
  }
  return reached > to ? missing : missing + (to + 1n - reached);
}

const isLimited = ({ validFromNs, validUntilNs }: Validity): boolean =>
  validFromNs !== undefined || validUntilNs !== undefined;

/** Every offset whose validity is limited, with the readings that it is declared for and all that is said of the same pair. */
function* limitedOffsets(recording: RecordingFacts, declaration: Declaration) {
  for (const { id, offsets = [] } of declaration.clocks) {
    const span = readingsOf(id, recording, declaration);
    for (const to of new Set(offsets.map((each) => each.to))) {
      const same = offsets.filter((each) => each.to === to);
      if (span && same.some(isLimited)) yield { message: "clock", name: id, actual: to, span, validities: same };
    }
  }
  const recorded = new Map(recording.streams.map((stream) => [stream.topic, stream]));
  for (const { topic, stampOffset } of declaration.streams) {
    if (!stampOffset || !isLimited(stampOffset)) continue;
    const timing = recorded.get(topic)?.stamp?.timing;
    const [span] = spanOf(timing?.minNs, timing?.maxNs);
    if (span) yield { message: "stamp", name: topic, actual: undefined, span, validities: [stampOffset] };
  }
}

export const offsetsCoverRecording = defineRule({
  id: "clock/offsets-cover-recording",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "An offset that is declared to be valid for some time MUST be valid for all times of the recording that it is declared for.",
    ja: "有効期間を定めて宣言したオフセットは、対象となる記録中の時刻すべてについて有効でなければならない。",
  },
  scope: {
    en: "Recordings with times on a clock that declares `offsets`, or with a stream that declares a `stampOffset`, where one of them has `validFromNs` or `validUntilNs`. Offsets from one clock to the same other one count together. It cannot be checked without a declaration.",
    ja: "`offsets` を宣言したクロックの時刻、または `stampOffset` を宣言したストリームがあり、そのどれかに `validFromNs` か `validUntilNs` がある記録。同じ二つのクロックの間のオフセットは合わせて数える。宣言がなければ検査できない。",
  },
  why: {
    en: "Outside its validity nobody knows the offset, and times of two clocks cannot be put together.",
    ja: "有効期間の外ではオフセットが分からず、二つのクロックの時刻を対応づけられない。",
  },
  fix: {
    en: "Measure the offset again for the time of the recording, or declare how long it holds.",
    ja: "記録の時期についてオフセットを測り直すか、実際の有効期間を宣言する。",
  },
  sources: ["Tasuki"],
  messages: {
    clock: {
      en: "the offset from clock {name} to {actual} is not valid for {measuredNs} of the recording",
      ja: "クロック {name} から {actual} へのオフセットは、記録のうち {measuredNs} について有効でない",
    },
    stamp: {
      en: "the stamp offset of {name} is not valid for {measuredNs} of its stamps",
      ja: "{name} の `stampOffset` は、タイムスタンプのうち {measuredNs} について有効でない",
    },
  },
  applies: (recording, { declaration }) =>
    declaration ? !limitedOffsets(recording, declaration).next().done : notChecked(NEEDS_DECLARATION),
  *check(recording, _params, { declaration }) {
    for (const { message, name, actual, span, validities } of limitedOffsets(recording, declaration!)) {
      const missing = uncovered(span, validities);
      if (missing > 0n)
        yield {
          message,
          evidence: { name, ...(actual === undefined ? {} : { actual }), measuredNs: Number(missing) },
          at: message === "stamp" ? { stream: name, field: "stampOffset" } : { field: "offsets" },
        };
    }
  },
});
