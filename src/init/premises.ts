/**
 * The premises of a draft: robots, software and what else can be read of them, and what only people can say.
 *
 * @module
 */
import { SHOWS_PEOPLE } from "../rules/premise-gaps.js";
import { premiseItems, roleWords } from "../rules/premise-items.js";
import type { PartyRole } from "../spec/declaration/party.js";
import type { PremiseItem } from "../spec/declaration/premise-item.js";
import type { PersonalDataKind } from "../spec/declaration/privacy.js";
import type { RightsAction, RightsSubject } from "../spec/declaration/rights.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { Modality } from "../spec/modality/modality.js";
import { type DraftNode, type DraftObject, measured, needed } from "./draft.js";
import { identifierOf } from "./identifiers.js";

/** Drafts a party for each role that has something to say. */
export function draftParties(shown: boolean, annotated: boolean): DraftObject[] {
  const roles: PartyRole[] = ["provider", "recorder", "rights-holder"];
  if (shown) roles.push("data-controller");
  if (annotated) roles.push("annotator");
  return roles.map((role) => {
    const { en, ja } = roleWords[role];
    return {
      id: needed("provider", `id of the ${en}, such as acme-robotics`, `${ja}の ID。例：acme-robotics`),
      name: needed("provider", `organisation of the ${en}, never a person`, `${ja}の組織名。個人名は書かない`),
      roles: [role],
      country: needed("provider", `country of the ${en}, two letters such as JP`, `${ja}の国。JP のような 2 文字`),
      contact: needed("provider", `desk or web page of the ${en}`, `${ja}の窓口またはウェブページ`),
    };
  });
}

/** Drafts the robots: what descriptions name, else one that nobody has named. */
export function draftRobots({ robotDescriptions = [] }: RecordingFacts): DraftObject[] {
  const described = robotDescriptions.filter(({ robot }) => robot !== undefined && robot !== "");
  const names = new Set(described.map(({ robot }) => identifierOf(robot!, "robot")));
  const ids: DraftNode[] =
    names.size > 0
      ? [...names].map((name) => measured(name, "name in its robot description", "ロボット記述の名前"))
      : [needed("recorder", "id of the robot", "ロボットの ID")];
  return ids.map((id) => ({
    id,
    kind: needed("recorder", "what kind of machine it is", "機械の種類"),
    manufacturer: needed("recorder", "who built it", "メーカー"),
    model: needed("recorder", "what its manufacturer calls it", "型式"),
    serial: needed("recorder", "serial number, or a pseudonym", "シリアル番号または仮名"),
  }));
}

/** `NAME VERSION`, as libraries write it. */
const VERSIONED = /^(.*?\D)[\s/@-]+v?(\d[\w.+-]*)$/;
/** Libraries that are those of recorders. */
const RECORDERS = /rosbag|record|logger/i;

/** Drafts the software, as the container names it. */
export function draftSoftware({ container, rosbag2 }: RecordingFacts): DraftObject[] {
  const text = container.library.trim();
  const [, name, version] = VERSIONED.exec(text) ?? [undefined, text, undefined];
  const distribution = rosbag2?.rosDistro || container.database?.release || "";
  const said = ["as the header of the file says", "ファイルのヘッダーによる"] as const;
  const asked = needed("recorder", "revision of its source, such as a commit", "ソースの版。コミットなど");
  return [
    {
      name: name ? measured(name, ...said) : needed("recorder", "program that recorded", "記録したプログラム"),
      role:
        name && RECORDERS.test(name)
          ? measured("recorder", "it wrote the file", "ファイルを書いたプログラム")
          : needed("recorder", "what it did: it wrote the file", "役割。ファイルを書いたプログラム", {
              guess: "recorder",
            }),
      version: version ? measured(version, ...said) : needed("recorder", "its version", "版"),
      revision: asked,
    },
    ...(distribution === ""
      ? []
      : [
          {
            name: "ros2",
            role: "middleware",
            version: measured(distribution, "as the metadata of the recording say", "記録のメタデータによる"),
          },
        ]),
  ];
}

/** Drafts the environment. Where a clock is simulated, so is the world. */
export function draftEnvironment({ streams }: RecordingFacts): DraftObject {
  const simulated = streams.some(({ topic }) => topic === "/clock");
  const from = "recorder";
  return {
    kind: needed(from, "the world, or a simulator", "現実か、シミュレーターか", {
      guess: simulated ? "simulated" : undefined,
    }),
    site: {
      id: needed(from, "id of the site; a pseudonym will do", "場所の ID。仮名でよい"),
      kind: needed(from, "what kind of place it is", "場所の種類"),
      indoor: needed(from, "whether it is indoors", "屋内か", { choices: ["true", "false"] }),
      country: needed(from, "country, two letters such as JP", "国。JP のような 2 文字"),
    },
    simulator: {
      name: needed(from, "name of the simulator, where there was one", "シミュレーターの名前（使った場合）"),
      version: needed(from, "its version", "版"),
    },
    people: needed(from, "who may be seen or heard", "映り、または聞こえる人"),
  };
}

export const draftTasks = (): DraftObject[] => [
  {
    id: needed("provider", "id of the task", "タスクの ID"),
    name: { en: needed("provider", "what is to be done", "行うこと") },
  },
];

export const draftLineage = (): DraftObject => ({
  kind: needed("provider", "whether it is as a recorder wrote it", "記録したままか", { guess: "recorded" }),
  steps: [
    {
      kind: needed(
        "provider",
        "what was done to it, where it is not as recorded",
        "記録したままでない場合、行った処理",
      ),
      tool: needed("provider", "program that did it", "処理したプログラム"),
      version: needed("provider", "its version", "版"),
    },
  ],
});

/** What is asked about rights: which licence, may money be earned, may they be handed on, may models learn from it and be given away. */
export function draftRights(annotated: boolean): DraftObject[] {
  const subjects: [RightsSubject, readonly RightsAction[]][] = [
    ["recordings", ["commercialize", "distribute", "ai-training"]],
    ...(annotated
      ? [["annotations", ["commercialize", "distribute", "ai-training"]] as [RightsSubject, RightsAction[]]]
      : []),
    ["trained-models", ["commercialize", "distribute"]],
  ];
  return subjects.map(([subject, actions]) => ({
    subjects: [subject],
    holder: needed("rights-holder", "id of the party that decides", "決める当事者の ID"),
    license: needed(
      "rights-holder",
      `licence of ${subject}: SPDX such as CC-BY-4.0, or LicenseRef-NAME`,
      `${subject} のライセンス。CC-BY-4.0 のような SPDX、または LicenseRef-名前`,
    ),
    terms: actions.map((action) => ({
      action,
      decision: needed("rights-holder", `may one ${action} ${subject}`, `${subject} の ${action} を許すか`),
    })),
  }));
}

const KINDS: Partial<Record<Modality, readonly PersonalDataKind[]>> = { audio: ["voice"], gnss: ["location"] };
const SEEN: readonly PersonalDataKind[] = ["face", "body", "license-plate", "screen"];

/** The streams that may show people, with what they may show. */
export const showingPeople = ({ streams }: RecordingFacts): Map<string, readonly string[]> =>
  new Map(
    streams.flatMap(({ topic, samples, content }) =>
      topic !== "" && samples > 0 && content && SHOWS_PEOPLE.has(content.modality)
        ? [[topic, KINDS[content.modality] ?? SEEN] as const]
        : [],
    ),
  );

/** Drafts what streams show of people. */
export const draftPrivacy = (shown: ReadonlyMap<string, readonly string[]>): DraftObject[] =>
  [...shown].map(([topic, kinds]) => ({
    streams: [topic],
    personalData: needed(
      "data-controller",
      `what ${topic} may show of people; [] where nothing`,
      `${topic} に含まれうる個人データ。なければ []`,
      {
        guess: kinds,
      },
    ),
    state: needed("data-controller", `what was done about it on ${topic}`, `${topic} の処置の状態`),
    legalBasis: needed("data-controller", `why ${topic} may be handled`, `${topic} を扱う法的根拠`),
  }));

/** Drafts who supplies what. */
export const draftResponsibilities = (): DraftObject[] =>
  (Object.keys(premiseItems) as PremiseItem[]).map((item) => {
    const { name, role } = premiseItems[item];
    return {
      item,
      party: needed(
        "provider",
        `id of the ${roleWords[role].en} who supplies: ${name.en}`,
        `${name.ja}を用意する${roleWords[role].ja}の ID`,
      ),
      state: needed(role, `whether it is there: ${name.en}`, `${name.ja}の状態`),
      due: needed(role, "last day of a promise, YYYY-MM-DD", "約束の期日（YYYY-MM-DD）"),
    };
  });
