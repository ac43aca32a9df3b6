/**
 * Comparing programs: what each holds of every premise, and what it takes to bring them together.
 *
 * @module
 */
import { fillHoles } from "./locales/fill.js";
import { GatheredSide } from "./premises/gather.js";
import { type MappedStreams, matchStreams, type StreamClass } from "./premises/matching.js";
import type { Step } from "./premises/premise.js";
import { type Row, rowsOf } from "./premises/rows.js";
import type { KnownRecording } from "./premises/seen.js";
import { gravest, type Unified, unify } from "./premises/unify.js";
import { nameIn } from "./report/render/premise-words.js";
import { quantity } from "./report/units.js";
import { printable } from "./report/words.js";
import type { Language } from "./spec/language.js";
import type {
  ComparedPremise,
  MatchedStream,
  PremiseDecider,
  PremiseHolding,
  PremiseStep,
  PremisesComparison,
} from "./spec/verdict/premises-comparison.js";
import { TasukiError } from "./trouble.js";
import { VERSION } from "./version.js";

export { GatheredSide } from "./premises/gather.js";
export type { MappedStreams } from "./premises/matching.js";
export type { KnownRecording } from "./premises/seen.js";

/** One program: what is known of its recordings, or a hand-over statement alone. */
export interface ComparedSide {
  /** Name to show. */
  readonly name: string;
  /** What is known of each of its recordings. */
  readonly recordings: Iterable<KnownRecording>;
}

/** Options of {@link compare}. */
export interface CompareOptions {
  /** Streams that are one, though nothing tells it. */
  readonly maps?: readonly MappedStreams[] | undefined;
  /** Language of the words; English where nothing is said. */
  readonly language?: Language | undefined;
}

/** Compares the premises of two programs or more. */
export const compare = (sides: readonly ComparedSide[], options: CompareOptions = {}): PremisesComparison =>
  compareGathered(sides.map(gathered), options);

/** The same of sides that were gathered recording by recording, so that no facts are kept. */
export function compareGathered(
  sides: readonly GatheredSide[],
  { maps, language = "en" }: CompareOptions = {},
): PremisesComparison {
  if (sides.length < 2) throw new TasukiError("usage", "a comparison is between two sides or more.");
  for (const { side, topic, otherSide, otherTopic } of maps ?? [])
    for (const [place, named] of [[side, topic] as const, [otherSide, otherTopic] as const])
      if (!sides[place]?.streams.has(named))
        throw new TasukiError("usage", `${sides[place]?.name ?? place + 1} has no stream ${named}.`);
  const classes = matchStreams(
    sides.map(({ streams }) => streams),
    maps,
  );
  const premises = rowsOf(sides, classes).map((row) => compared(row, sides, language));
  return {
    tasuki: VERSION,
    language,
    sides: sides.map((side) => {
      const party = side.partyFor("provider", undefined);
      const { name, recordings, measured } = side;
      return { name, recordings, measured, ...(party === undefined ? {} : { party }) };
    }),
    outcome: gravest(premises.map(({ outcome }) => outcome)),
    streams: classes.map(matched),
    premises,
  };
}

function gathered({ name, recordings }: ComparedSide): GatheredSide {
  const side = new GatheredSide(name);
  for (const known of recordings) side.add(known);
  return side;
}

const matched = ({ topics, modality, match }: StreamClass): MatchedStream => ({
  topics: topics.flatMap((topic, side) => (topic === undefined ? [] : [{ side, topic }])),
  ...(modality === undefined ? {} : { modality }),
  match,
});

function compared(row: Row, sides: readonly GatheredSide[], language: Language): ComparedPremise {
  const { premise, subject } = row;
  const unified = unify(
    premise,
    row.sides.map(({ held, absentIn }) => ({ held, silent: absentIn > 0 })),
  );
  const { outcome, target } = unified;
  return {
    premise: premise.id,
    title: premise.title[language],
    subject,
    ...(premise.unit ? { unit: premise.unit } : {}),
    holdings: row.sides.map(({ side, held, absentIn }): PremiseHolding => {
      const [first] = held;
      return {
        side,
        values: held.map(({ value }) => value),
        ...(first ? { basis: first.basis } : {}),
        ...(absentIn > 0 ? { absentIn } : {}),
      };
    }),
    outcome,
    ...(target === undefined ? {} : { target }),
    steps: stepsOf(row, unified, language),
    deciders: decidersOf(row, unified, sides),
  };
}

/** What each side has to do; those that have nothing to do are left out. */
const stepsOf = (row: Row, { sides }: Unified, language: Language): PremiseStep[] =>
  sides.flatMap(({ outcome, step }, i) =>
    outcome === "identical"
      ? []
      : [
          {
            side: row.sides[i]!.side,
            outcome,
            ...(step?.says ? { how: wordsOf(step, row.premise.id, language) } : {}),
          },
        ],
  );

/** A space between two Japanese letters: templates have one beside each name, which may be of Latin letters. */
const BETWEEN_JAPANESE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** The words of a step, with its evidence in its unit. */
function wordsOf({ says, evidence = {} }: Step, premise: string, language: Language): string {
  const text = fillHoles(says![language], (name) => {
    const value = evidence[name];
    if (typeof value !== "number") return printable(nameIn(language, premise, value ?? ""));
    return quantity(value, name.endsWith("Hz") ? "Hz" : name.endsWith("Ns") ? "ns" : "1", language);
  });
  return text.replace(BETWEEN_JAPANESE, "");
}

/** Who must say what is unknown; who decides what is lost or cannot be brought together: each side that it concerns. */
function decidersOf({ premise, sides: rows }: Row, { outcome, sides }: Unified, all: readonly GatheredSide[]) {
  if (outcome === "identical" || outcome === "convertible") return [];
  // Whoever is responsible for an item says it; what to do about a difference is for others to decide.
  const isSaid = outcome === "unknown";
  const role = isSaid ? (premise.says ?? premise.decides) : premise.decides;
  const item = isSaid || premise.says === undefined ? premise.item : undefined;
  return rows.flatMap(({ side }, i): PremiseDecider[] => {
    const isSilent = sides[i]!.outcome === "unknown";
    if (isSaid ? !isSilent : outcome === "lossy" && sides[i]!.outcome !== "lossy") return [];
    const party = all[side]!.partyFor(role, item);
    return [{ side, role, ...(party === undefined ? {} : { party }) }];
  });
}
