/**
 * What is missing of each item of a hand-over.
 *
 * @module
 */
import type { PremiseItem } from "../spec/declaration/premise-item.js";
import type { RightsSubject } from "../spec/declaration/rights.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Text } from "../spec/language.js";
import type { Modality } from "../spec/modality/modality.js";
import type { PremiseView } from "./premise-items.js";

/** What can be missing, in a few words. */
export const gapWords = {
  parties: { en: "the parties", ja: "当事者" },
  provider: { en: "a party with the role provider", ja: "提供者（provider）の役割をもつ当事者" },
  clocks: { en: "the clocks", ja: "クロック" },
  discipline: { en: "what keeps the clock right", ja: "クロックの同期方式" },
  "log-clock": { en: "the clock of log times", ja: "記録時刻のクロック" },
  stamps: {
    en: "clock, reference and origin of the stamps",
    ja: "タイムスタンプのクロック、基準、付与元",
  },
  sync: { en: "the streams that belong together", ja: "組になるストリーム" },
  frames: { en: "the frames: root, base and map", ja: "座標系（根、本体、地図）" },
  vectors: { en: "the meaning of the elements of vectors", ja: "ベクトルの各要素の意味" },
  calibration: { en: "the calibrations", ja: "校正" },
  robot: { en: "the robots", ja: "ロボット" },
  "robot-model": { en: "manufacturer and model of the robot", ja: "ロボットのメーカーと型式" },
  sensors: { en: "the sensors", ja: "センサー" },
  "sensor-streams": { en: "the sensor that fills the stream", ja: "ストリームを出力するセンサー" },
  "sensor-model": { en: "model of the sensor", ja: "センサーの型式" },
  environment: { en: "the environment", ja: "環境" },
  site: { en: "the kind of site", ja: "場所の種類" },
  simulator: { en: "the simulator, with its version", ja: "シミュレーターとその版" },
  people: { en: "whether people may be seen or heard", ja: "人が映り、または聞こえる可能性の有無" },
  software: { en: "the software", ja: "ソフトウェア" },
  recorder: { en: "the program that recorded, with version or revision", ja: "記録したプログラムとその版" },
  tasks: { en: "the tasks", ja: "タスク" },
  episodes: { en: "the episodes", ja: "エピソード" },
  annotation: {
    en: "the annotation (NAME.annotations.tasuki.json beside the recording, or inside it)",
    ja: "アノテーション（記録の隣の NAME.annotations.tasuki.json、または記録の中）",
  },
  guideline: { en: "the guideline that annotators followed", ja: "アノテーターが従った作業指針" },
  license: { en: "the licence", ja: "ライセンス" },
  rights: { en: "what may be done", ja: "許される行為" },
  privacy: { en: "what streams show of people", ja: "ストリームに含まれる人に関する情報" },
  lineage: { en: "where the data came from", ja: "データの来歴" },
  sources: { en: "what it was made from", ja: "元になったデータ" },
  steps: { en: "what was done to it", ja: "行った処理" },
  splits: { en: "the splits", ja: "分割" },
  encryption: { en: "whether files are encrypted on their way", ja: "転送中の暗号化の有無" },
  recipients: { en: "who can decrypt", ja: "復号できる当事者" },
} as const satisfies Record<string, Text>;
export type GapId = keyof typeof gapWords;

/** Something that is missing of an item. */
export interface Gap {
  readonly id: GapId;
  readonly words: Text;
  /** Of what: topics, ids or subjects; empty where it is missing as a whole. */
  readonly of: readonly string[];
}

/** Why an item is not needed. */
export interface Unneeded {
  readonly unneeded: Text;
}
export const unneeded = (en: string, ja: string): Unneeded => ({ unneeded: { en, ja } });

const gap = (id: GapId, of: readonly string[] = []): Gap => ({ id, words: gapWords[id], of });
/** One gap, where the condition holds. */
const gapIf = (condition: boolean, id: GapId): Gap[] => (condition ? [gap(id)] : []);
/** A gap about each of some things, where there are any. */
const gapAt = (id: GapId, of: readonly string[]): Gap[] => (of.length > 0 ? [gap(id, of)] : []);

/** What a device measures of the world; calibrations, transforms, commands and words are no sensor's. */
export const SENSED = new Set<Modality>([
  ...(["camera", "compressed-camera", "video", "depth", "events", "point-cloud", "laser-scan", "radar"] as const),
  ...(["imu", "magnetometer", "joint-state", "gripper", "force-torque", "tactile", "audio", "gnss"] as const),
]);
/** What stands for nothing without a calibration. */
const CALIBRATED = new Set<Modality>(["camera", "compressed-camera", "video", "depth", "point-cloud", "laser-scan"]);
/** What may show people. */
export const SHOWS_PEOPLE = new Set<Modality>([
  ...(["camera", "compressed-camera", "video", "depth", "events", "audio", "gnss"] as const),
]);

/** The streams with samples of some modalities. */
export const streamsOf = ({ recording }: Pick<PremiseView, "recording">, among: ReadonlySet<Modality>): StreamFacts[] =>
  recording.streams.filter(
    ({ samples, content }) => samples > 0 && content !== undefined && among.has(content.modality),
  );
const topicsOf = (streams: readonly { readonly topic: string }[]): string[] => streams.map(({ topic }) => topic);

/** What rights are asked about: recordings, and annotations where there are any. */
const subjectsOf = ({ annotated }: PremiseView): RightsSubject[] =>
  annotated ? ["recordings", "annotations"] : ["recordings"];

/** What is missing of an item, or why it is not needed. */
export const gapsOf: Readonly<Record<PremiseItem, (view: PremiseView) => readonly Gap[] | Unneeded>> = {
  parties: ({ premises: { parties = [] } }) =>
    parties.length === 0
      ? [gap("parties")]
      : gapIf(!parties.some(({ roles }) => roles.includes("provider")), "provider"),
  clocks: ({ declaration }) =>
    declaration === undefined || declaration.clocks.length === 0
      ? [gap("clocks")]
      : [
          ...gapIf(declaration.logClock === undefined, "log-clock"),
          ...gapAt(
            "discipline",
            declaration.clocks.filter(({ discipline }) => discipline === undefined).map(({ id }) => id),
          ),
        ],
  stamps({ recording, declaration }) {
    const stamped = recording.streams.filter(({ samples, stamp }) => samples > 0 && stamp !== undefined);
    if (stamped.length === 0) return unneeded("no stream is stamped", "タイムスタンプのあるストリームがない");
    const said = new Set(
      (declaration?.streams ?? [])
        .filter(({ clock, stampReference, stampOrigin }) => clock !== undefined && stampReference && stampOrigin)
        .map(({ topic }) => topic),
    );
    return gapAt("stamps", topicsOf(stamped.filter(({ topic }) => !said.has(topic))));
  },
  sync: (view) =>
    streamsOf(view, SENSED).length < 2
      ? unneeded("fewer than two sensors were recorded", "記録されたセンサーが二つに満たない")
      : gapIf(!view.declaration?.syncGroups?.length, "sync"),
  frames: ({ recording, declaration }) =>
    recording.streams.every(({ frameIdCount }) => frameIdCount === 0) && !recording.frames?.edges.length
      ? unneeded("no stream names a frame", "座標系を示すストリームがない")
      : gapIf(declaration?.frames === undefined, "frames"),
  vectors(view) {
    const streams = streamsOf(view, new Set<Modality>(["joint-state", "action"]));
    if (streams.length === 0) return unneeded("no stream holds vectors", "ベクトルのストリームがない");
    const said = new Set((view.declaration?.streams ?? []).filter(({ vector }) => vector).map(({ topic }) => topic));
    return gapAt("vectors", topicsOf(streams.filter(({ topic }) => !said.has(topic))));
  },
  calibration: (view) =>
    streamsOf(view, CALIBRATED).length === 0
      ? unneeded("no camera and no lidar was recorded", "カメラも LiDAR も記録されていない")
      : gapIf(!view.premises.calibrations?.length, "calibration"),
  robot({ premises: { robots = [], environment } }) {
    if (robots.length === 0) return [gap("robot")];
    // Of a simulated robot its model says all.
    const bought = environment?.kind !== "simulated";
    const bare = robots.flatMap(({ id, model, manufacturer }, i) =>
      model === undefined || (bought && manufacturer === undefined) ? [id ?? String(i + 1)] : [],
    );
    return gapAt("robot-model", bare);
  },
  sensors(view) {
    const streams = streamsOf(view, SENSED);
    if (streams.length === 0) return unneeded("no stream of a sensor is known", "センサーのストリームが見当たらない");
    const { sensors = [], environment } = view.premises;
    if (sensors.length === 0) return [gap("sensors")];
    const filled = new Set(sensors.flatMap((sensor) => sensor.streams));
    const bare = environment?.kind === "simulated" ? [] : sensors.filter(({ model }) => model === undefined);
    return [
      ...gapAt("sensor-streams", topicsOf(streams.filter(({ topic }) => !filled.has(topic)))),
      ...gapAt(
        "sensor-model",
        bare.map(({ id }) => id),
      ),
    ];
  },
  environment({ premises: { environment } }) {
    if (environment === undefined) return [gap("environment")];
    const { kind, site, simulator, people } = environment;
    return [
      ...gapIf(kind !== "simulated" && site?.kind === undefined, "site"),
      ...gapIf(kind !== "real" && simulator === undefined, "simulator"),
      ...gapIf(kind !== "simulated" && people === undefined, "people"),
    ];
  },
  software: ({ premises: { software = [] } }) =>
    software.length === 0
      ? [gap("software")]
      : gapIf(
          !software.some(({ role, version, revision }) => role === "recorder" && (version ?? revision) !== undefined),
          "recorder",
        ),
  tasks: ({ premises: { tasks = [] } }) => gapIf(tasks.length === 0, "tasks"),
  episodes: ({ declaration }) => gapIf(!declaration?.episodes?.length, "episodes"),
  annotation: ({ annotated }) => gapIf(!annotated, "annotation"),
  guideline: ({ annotated, annotation }) =>
    annotation
      ? gapIf(annotation.guideline === undefined, "guideline")
      : annotated
        ? unneeded("labels in another format name no guideline", "他の形式のラベルは作業指針を示さない")
        : unneeded("nothing is annotated", "アノテーションがない"),
  license(view) {
    const licensed = new Set((view.premises.rights ?? []).flatMap(({ subjects }) => subjects));
    // An annotation may name its licence itself.
    if (view.annotation?.license !== undefined) licensed.add("annotations");
    return gapAt(
      "license",
      subjectsOf(view).filter((subject) => !licensed.has(subject)),
    );
  },
  rights(view) {
    const decided = new Set(
      (view.premises.rights ?? []).filter(({ terms }) => terms.length > 0).flatMap(({ subjects }) => subjects),
    );
    return gapAt(
      "rights",
      subjectsOf(view).filter((subject) => !decided.has(subject)),
    );
  },
  privacy: (view) =>
    streamsOf(view, SHOWS_PEOPLE).length === 0 && view.premises.environment?.people === "none"
      ? unneeded("nobody was there, and nothing could show people", "人がおらず、人を映しうるストリームもない")
      : gapIf(!view.premises.privacy?.length, "privacy"),
  lineage({ premises: { lineage } }) {
    if (lineage === undefined) return [gap("lineage")];
    const { kind, sources = [], steps = [] } = lineage;
    return [
      ...gapIf((kind === "converted" || kind === "derived") && sources.length === 0, "sources"),
      ...gapIf(kind !== "recorded" && steps.length === 0, "steps"),
    ];
  },
  splits: ({ handOver }) => gapIf(!handOver?.splits?.length, "splits"),
  encryption: ({ handOver }) =>
    handOver?.encryption === undefined
      ? [gap("encryption")]
      : gapIf(handOver.encryption.format !== "none" && !handOver.encryption.recipients?.length, "recipients"),
};
