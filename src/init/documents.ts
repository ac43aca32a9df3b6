/**
 * Drafts of whole documents: the declaration of a recording, and the statement that holds for all of a hand-over.
 *
 * @module
 */
import { SENSED, streamsOf } from "../rules/premise-gaps.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { HandOver } from "../spec/delivery/hand-over.js";
import type { AnnotationFacts } from "../spec/facts/annotation.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import { draftClocks } from "./clocks.js";
import { arranged, type DraftNode, type DraftObject, measured, needed } from "./draft.js";
import { draftFrames } from "./frames.js";
import { Identifiers, identifierOf } from "./identifiers.js";
import {
  draftEnvironment,
  draftLineage,
  draftParties,
  draftPrivacy,
  draftResponsibilities,
  draftRights,
  draftRobots,
  draftSoftware,
  draftTasks,
  showingPeople,
} from "./premises.js";
import { draftCalibrations, draftSensors } from "./sensors.js";
import { draftStreams } from "./streams.js";
import { NOTHING_WANTED, type Wanted } from "./wanted.js";

/** Members that a sync group has at most. */
const MOST_MEMBERS = 64;

/** What a declaration is drafted from. */
export interface DraftedRecording {
  readonly facts: RecordingFacts;
  /** The annotation that goes with it. */
  readonly annotation?: AnnotationFacts | undefined;
  /** Whether the recording carries a declaration inside. */
  readonly declared?: boolean | undefined;
}

/**
 * Drafts the declaration of a recording, without what a drafted hand-over statement says for all recordings, and with what
 * is wanted of it.
 */
export function draftDeclaration(
  { facts, annotation }: DraftedRecording,
  stated: DraftObject = {},
  wanted: Wanted = NOTHING_WANTED,
): DraftObject {
  const clocks = draftClocks(facts);
  const shown = showingPeople(facts);
  const ids = new Identifiers();
  const annotated = annotation !== undefined || wanted.items.has("annotation");
  const shared: DraftObject = {
    parties: draftParties(shown.size > 0, annotated),
    robots: draftRobots(facts),
    environment: draftEnvironment(facts),
    software: draftSoftware(facts),
    tasks: draftTasks(),
    rights: draftRights(annotated),
    privacy: list(draftPrivacy(shown)),
    lineage: draftLineage(),
  };
  return arranged(
    {
      tasuki: "0.1",
      clocks: clocks.clocks,
      logClock: clocks.logClock,
      publishClock: clocks.publishClock,
      streams: draftStreams(facts, clocks, wanted),
      frames: draftFrames(facts, wanted),
      syncGroups: draftSyncGroups(facts, wanted),
      sensors: list(draftSensors(facts, ids)),
      calibrations: list(draftCalibrations(facts, ids, wanted)),
      ...Object.fromEntries(Object.entries(shared).filter(([part]) => stated[part] === undefined)),
      episodes: draftEpisodes(annotation?.document),
    },
    Declaration,
  ) as DraftObject;
}

/** Drafts the statement of a hand-over, from all its recordings; `toBeAnnotated` where annotations of them are asked for. */
export function draftHandOver(
  recordings: readonly DraftedRecording[],
  name: string,
  toBeAnnotated = false,
): DraftObject {
  const all = recordings.map(({ facts }) => facts);
  const shown = new Map(all.flatMap((facts) => [...showingPeople(facts)]));
  const annotated = toBeAnnotated || recordings.some(({ annotation }) => annotation !== undefined);
  return arranged(
    {
      tasuki: "0.1",
      document: "hand-over",
      id: identifierOf(name, "hand-over"),
      revision: 1,
      title: needed("provider", "what is handed over, in a few words", "引き渡すもの"),
      parties: draftParties(shown.size > 0, annotated),
      robots: agreed(all.map(draftRobots)),
      environment: agreed(all.map(draftEnvironment)),
      software: agreed(all.map(draftSoftware)),
      tasks: draftTasks(),
      rights: draftRights(annotated),
      privacy: list(draftPrivacy(shown)),
      lineage: draftLineage(),
      splits: [
        {
          name: needed("integrator", "name of the part, such as train", "分割の名前。例：train"),
          recordings: needed("integrator", "paths of its recordings", "その記録のパス"),
        },
      ],
      encryption: {
        format: needed("provider", "how files are encrypted on their way", "転送中の暗号化"),
        recipients: needed("provider", "ids of the parties that can decrypt", "復号できる当事者の ID"),
      },
      responsibilities: draftResponsibilities(),
    },
    HandOver,
  ) as DraftObject;
}

const list = (items: readonly DraftObject[]): readonly DraftObject[] | undefined =>
  items.length > 0 ? items : undefined;

/** What all recordings agree on; left to their declarations where they do not. */
function agreed<T extends DraftNode>(drafts: readonly T[]): T | undefined {
  const [first, ...others] = drafts;
  const text = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === text) ? first : undefined;
}

/** Drafts the sync groups that the data suggest; whether they are meant to be ones, the recorder knows. */
function draftSyncGroups(facts: RecordingFacts, { items }: Wanted): readonly DraftObject[] | undefined {
  const proposed = (facts.sync?.groups ?? []).filter(({ declared }) => !declared);
  if (proposed.length === 0 && items.has("sync")) return [unknownGroup(facts)];
  return list(
    proposed.map(({ members, kind, toleranceNs }, i) => ({
      id: `group-${i + 1}`,
      members: members.map(({ topic, phaseNs }) => ({
        topic,
        ...(phaseNs ? { phaseNs: measured(phaseNs, "median distance", "距離の中央値") } : {}),
      })),
      reference: members[0]!.topic,
      kind: needed("recorder", "what keeps them together", "同期の方法", { guess: kind }),
      ...(toleranceNs === undefined
        ? {}
        : { toleranceNs: measured(toleranceNs, "they stay as near", "実測の距離はこれに収まる") }),
    })),
  );
}

/** A sync group where the data suggest none: of the streams of all sensors, from which somebody has to choose. */
function unknownGroup(recording: RecordingFacts): DraftObject {
  const topics = streamsOf({ recording }, SENSED).map(({ topic }) => topic);
  const [reference] = topics;
  return {
    id: "group-1",
    members: [...new Set(topics)].slice(0, MOST_MEMBERS).map((guess, i) => ({
      topic: needed(
        "recorder",
        "a stream that belongs to the group; leave out the others",
        "組になるストリーム。ほかは除く",
        {
          guess,
          again: i > 0,
        },
      ),
    })),
    reference: needed("recorder", "the member that the others are compared with", "ほかと比べる基準のメンバー", {
      guess: reference,
    }),
    kind: needed("recorder", "what keeps them together", "同期の方法"),
    toleranceNs: needed("recorder", "how near they stay, in ns", "許容する距離（ns）"),
  };
}

/** Drafts the episodes: the tasks of an annotation that speaks of log times, else none that is known. */
function draftEpisodes(annotation: AnnotationDocument | undefined): readonly DraftObject[] {
  const { time, tracks = [], segments = [] } = annotation ?? {};
  const tasks = new Set(
    tracks.filter(({ kind, level }) => kind === "activity" && level === "task").map(({ id }) => id),
  );
  const at = (ns: number, what: string, ja: string) =>
    measured(
      String(BigInt(time!.originNs) + BigInt(Math.round(ns))),
      `${what} of the annotated task`,
      `アノテーションのタスクの${ja}`,
    );
  const episodes = segments
    .filter(({ track }) => time?.basis === "log" && tasks.has(track))
    .map(({ id, startNs, endNs }) => ({
      id,
      startNs: at(startNs, "beginning", "始まり"),
      endNs: at(endNs, "end", "終わり"),
    }));
  return episodes.length > 0 ? episodes : [{ id: needed("recorder", "id of the try at a task", "エピソードの ID") }];
}
