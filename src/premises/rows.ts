/**
 * The rows of a comparison: every premise about everything that a side speaks of, with what each side holds.
 *
 * @module
 */
import type { PremiseSubject } from "../spec/verdict/premises-comparison.js";
import type { Gathered, GatheredSide } from "./gather.js";
import { premises } from "./index.js";
import type { StreamClass } from "./matching.js";
import type { Premise, Reading } from "./premise.js";

/** Groups in the order in which a person goes through them; others come behind. */
const GROUPS =
  "container clocks stamps sync frames modalities rates vectors images calibration annotation robot sensors environment";
const BEHIND = "software lineage splits rights privacy";
const groups = `${GROUPS} ${BEHIND}`.split(" ");
const groupOf = ({ id }: Premise) => (groups.indexOf(id.split("/")[0]!) + groups.length + 1) % (groups.length + 1);

/** What one side holds. */
export interface RowSide {
  readonly side: number;
  readonly held: readonly Reading[];
  /** Recordings that do not say it, while others of the side do. */
  readonly absentIn: number;
}

/** One premise about one thing. */
export interface Row {
  readonly premise: Premise;
  readonly subject: PremiseSubject;
  /** The sides that it concerns: all, or those that have the stream. */
  readonly sides: readonly RowSide[];
}

/** Makes the rows. */
export function rowsOf(sides: readonly GatheredSide[], classes: readonly StreamClass[]): Row[] {
  const classOf = sides.map((_, side) => {
    const places = new Map<string, number>();
    for (const [place, { topics }] of classes.entries())
      if (topics[side] !== undefined) places.set(topics[side], place);
    return places;
  });
  return [...premises]
    .sort((a, b) => groupOf(a) - groupOf(b))
    .flatMap((premise) => {
      const found = new Map<string, Draft>();
      const take = (draft: Draft) => {
        const held = found.get(draft.key) ?? draft;
        found.set(draft.key, held);
        return held;
      };
      for (const asked of askedOf(premise, classes)) take(asked);
      for (const [side, gathered] of sides.entries())
        for (const each of gathered.said.get(premise.id)?.values() ?? []) {
          const draft = draftOf(each.reading, classOf[side]!);
          if (draft) take(draft).said.set(side, each);
        }
      // Where somebody speaks of parts of it, nobody is asked for the whole.
      const parts = [...found.values()].filter(({ said }) => said.size > 0);
      return (premise.asks === "always" && parts.length > 0 ? parts : [...found.values()])
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map((draft) => rowOf(premise, draft, sides, classes))
        .filter((row) => row !== undefined);
    });
}

/** A row while it is made: classes by their places. */
interface Draft {
  readonly key: string;
  readonly stream?: number | undefined;
  readonly withStream?: number | undefined;
  readonly name?: string | undefined;
  readonly said: Map<number, Gathered>;
}

const drafted = (stream?: number, withStream?: number, name?: string): Draft => ({
  key: JSON.stringify([stream ?? -1, withStream ?? -1, name ?? ""]),
  ...{ stream, withStream, name, said: new Map() },
});

/** What a reading is about, by classes of streams; undefined where a stream of it is none of the side's. */
function draftOf({ topic, withTopic, name }: Reading, places: ReadonlyMap<string, number>): Draft | undefined {
  const place = topic === undefined ? undefined : places.get(topic);
  const other = withTopic === undefined ? undefined : places.get(withTopic);
  if ((topic !== undefined && place === undefined) || (withTopic !== undefined && other === undefined))
    return undefined;
  // Two streams are the same two, whichever is called the reference.
  const [first, second] = place !== undefined && other !== undefined && other < place ? [other, place] : [place, other];
  return drafted(first, second, name);
}

/** What is asked though nobody may have said it. */
function askedOf({ asks }: Premise, classes: readonly StreamClass[]): Draft[] {
  if (asks === "always") return [drafted()];
  return classes.flatMap(({ modality }, place) => (modality && asks?.includes(modality) ? [drafted(place)] : []));
}

function rowOf(
  premise: Premise,
  { stream, withStream, name, said }: Draft,
  sides: readonly GatheredSide[],
  classes: readonly StreamClass[],
): Row | undefined {
  const [first, second] = [stream, withStream].map((place) => (place === undefined ? undefined : classes[place]!));
  const has = (side: number) => [first, second].every((each) => each === undefined || each.topics[side] !== undefined);
  const { withoutStream } = premise;
  // Whoever names no stream at all may have it: nothing is said.
  const lacks = (side: number) => withoutStream !== undefined && !has(side) && sides[side]!.streams.size > 0;
  const concerned = sides
    .map((_, side) => side)
    .filter((side) => has(side) || (withoutStream !== undefined && !has(side)));
  if (concerned.length < 2) return undefined;
  const subject: PremiseSubject = {
    ...(first ? { topics: namesOf(first) } : {}),
    ...(second ? { withTopics: namesOf(second) } : {}),
    ...(name === undefined ? {} : { name }),
  };
  const rowSides = concerned.map((side): RowSide => {
    const gathered = said.get(side);
    if (!gathered && lacks(side)) return { side, held: [{ value: withoutStream!, basis: "measured" }], absentIn: 0 };
    const held = [...(gathered?.values.values() ?? [])];
    return { side, held, absentIn: gathered ? sides[side]!.chances(gathered.reading) - gathered.recordings : 0 };
  });
  const usual = JSON.stringify(premise.usual);
  const isUsual = rowSides.every(({ held }) => held.every(({ value }) => JSON.stringify(value) === usual));
  return premise.usual !== undefined && isUsual ? undefined : { premise, subject, sides: rowSides };
}

const namesOf = ({ topics }: StreamClass): string[] => [
  ...new Set(topics.filter((topic): topic is string => topic !== undefined)),
];
