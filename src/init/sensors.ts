/**
 * The sensors of a draft: one for each stream that a device fills, or for the streams of one camera together.
 *
 * @module
 */
import { baseTopicOf, calibratedBy, hasCalibrations, hasImages } from "../rules/calibrated-cameras.js";
import { setCalibrationsOf } from "../rules/camera-calibrations.js";
import { SENSED } from "../rules/premise-gaps.js";
import type { CalibrationKind } from "../spec/declaration/calibration-kind.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { type DraftNode, type DraftObject, measured, needed } from "./draft.js";
import type { Identifiers } from "./identifiers.js";
import type { Wanted, WantedCalibration } from "./wanted.js";

const undeclared = (recording: RecordingFacts) => ({ recording, premises: {} });

/** Streams by the sensor that seems to fill them. */
export function sensorStreams(facts: RecordingFacts): Map<string, StreamFacts[]> {
  const sensors = new Map<string, StreamFacts[]>();
  const add = (key: string, stream: StreamFacts) => sensors.set(key, [...(sensors.get(key) ?? []), stream]);
  const sampled = facts.streams.filter(({ samples, topic }) => samples > 0 && topic !== "");
  for (const stream of sampled)
    if (stream.content && SENSED.has(stream.content.modality))
      add(hasImages(stream) ? baseTopicOf(stream.topic) : stream.topic, stream);
  for (const stream of sampled.filter(hasCalibrations)) {
    const [image] = calibratedBy(stream, undeclared(facts));
    if (image) add(baseTopicOf(image.topic), stream);
  }
  return sensors;
}

/** Drafts the sensors of a recording. */
export const draftSensors = (facts: RecordingFacts, ids: Identifiers): DraftObject[] =>
  [...sensorStreams(facts)].map(([key, streams]) => {
    const [first] = streams;
    const frames = new Set(streams.flatMap(({ frameIds }) => frameIds));
    const [frame] = frames;
    return {
      id: ids.take(key, "sensor"),
      modality: measured(first!.content!.modality, ...typeWords(first!)),
      manufacturer: needed("recorder", "who built it", "メーカー"),
      model: needed("recorder", "what its manufacturer calls it", "型式"),
      serial: needed("recorder", "serial number, or a pseudonym", "シリアル番号または仮名"),
      firmware: needed("recorder", "version of its firmware", "ファームウェアの版"),
      mountFrame:
        frames.size === 1 && frame !== "" && frame !== undefined
          ? measured(frame, "frame id of its messages", "メッセージの frame_id")
          : needed("recorder", "frame in which it measures", "測定の座標系"),
      streams: streams.map(({ topic }) => topic),
      settings: settingsOf(first!),
    };
  });

const typeWords = ({ schemas: [schema] }: StreamFacts): [en: string, ja: string] => [
  `messages are of type ${schema?.name ?? ""}`,
  `メッセージの型は ${schema?.name ?? ""}`,
];

/** What its images are like, where all are. */
function settingsOf({ content }: StreamFacts): DraftObject | undefined {
  const { formats = [], formatCount = 0 } = content?.image ?? {};
  const [format] = formats;
  if (!format || formatCount !== 1) return undefined;
  const { widthPx, heightPx, encoding } = format;
  const all = ["all its images", "すべての画像"] as const;
  return {
    ...(widthPx === undefined ? {} : { widthPx: measured(widthPx, ...all) }),
    ...(heightPx === undefined ? {} : { heightPx: measured(heightPx, ...all) }),
    ...(encoding === "" ? {} : { encoding: measured(encoding, ...all) }),
  };
}

/** Drafts a record for each calibration that streams hold, and for those that are wanted. How one was found no stream says. */
export const draftCalibrations = (facts: RecordingFacts, ids: Identifiers, wanted: Wanted): DraftObject[] => [
  ...facts.streams
    .filter((stream) => hasCalibrations(stream) && setCalibrationsOf(stream).length > 0)
    .map((stream) =>
      recordOf(ids.take(`${stream.topic}-intrinsics`, "intrinsics"), "camera-intrinsics", {
        streams: [stream.topic, ...calibratedBy(stream, undeclared(facts)).map(({ topic }) => topic)],
      }),
    ),
  ...wanted.calibrations.map((each) => wantedRecord(each, ids)),
];

/** The record of a calibration that is asked for: of images, of two sensors to each other, or of something else. */
function wantedRecord({ kinds, images }: WantedCalibration, ids: Identifiers): DraftObject {
  const [kind, other] = kinds;
  if (images !== undefined)
    return recordOf(ids.take(`${images}-intrinsics`, "intrinsics"), kind!, { streams: [images] });
  const placed = kinds.every((each) => BETWEEN_FRAMES.has(each));
  return recordOf(
    ids.take(kind!, "calibration"),
    other === undefined ? kind! : needed("recorder", "which of them was found", "求めた校正の種類", { choices: kinds }),
    placed ? { frames: needed("recorder", "the two frames that it is about", "対象の二つの座標系") } : {},
    placed ? transformsNeeded() : undefined,
  );
}

/** Calibrations that say where one frame sits in another. */
const BETWEEN_FRAMES: ReadonlySet<CalibrationKind> = new Set<CalibrationKind>([
  ...(["camera-camera", "camera-imu", "lidar-camera", "lidar-imu", "hand-eye"] as const),
]);

const transformsNeeded = (): DraftObject => ({
  transforms: [
    {
      parent: needed("recorder", "frame that points are taken into", "変換先の座標系"),
      child: needed("recorder", "frame that is placed in it", "その中に置かれる座標系"),
      matrix: needed(
        "recorder",
        "rows of the 4 by 4 matrix, one after the other; translation in m",
        "4 × 4 行列の行を順に。並進は m",
      ),
    },
  ],
});

/** A record of a calibration, of which somebody has to say how it was found. */
const recordOf = (id: string, kind: DraftNode, about: DraftObject, values?: DraftObject): DraftObject => ({
  ...{ id, kind },
  state: needed("recorder", "whether it was measured on this device", "この装置で測定した校正か", { blocks: true }),
  ...about,
  date: needed("recorder", "day on which it was found, YYYY-MM-DD", "校正日（YYYY-MM-DD）"),
  method: needed("recorder", "how it was found", "校正の方法"),
  validity: {
    from: needed("recorder", "first day on which it holds", "有効な期間の初日"),
    until: needed(
      "recorder",
      "last day on which it holds; leave it out where the next calibration ends it",
      "有効な期間の最終日。次の校正まで有効なら書かない",
    ),
  },
  residual: {
    value: needed("recorder", "what it leaves unexplained", "残差"),
    unit: needed("recorder", "unit of the residual", "残差の単位", {
      guess: kind === "camera-intrinsics" ? "px" : undefined,
    }),
  },
  values,
});
