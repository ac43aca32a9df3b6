/**
 * How cameras are calibrated: what was measured, what is declared and what the rules find, put together by camera.
 *
 * @module
 */
import { calibrationStreamsOf, framesOf, hasCalibrations, hasImages, imagesOf } from "./rules/calibrated-cameras.js";
import { camerasOf, imagesOfCamera } from "./rules/calibration-records.js";
import { calibrationsOf, setCalibrationsOf } from "./rules/camera-calibrations.js";
import type { Premises } from "./spec/declaration/premises.js";
import type { CameraCalibration } from "./spec/facts/content/camera-calibration.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { StreamFacts } from "./spec/facts/stream.js";
import type { CalibratedCamera, CalibrationTable } from "./spec/verdict/calibration-table.js";
import type { Finding } from "./spec/verdict/finding.js";

/** The table of a recording, from what was measured, declared and found. */
export function calibrationTable(
  recording: RecordingFacts,
  premises: Premises,
  findings: readonly Finding[],
): CalibrationTable {
  const context = { recording, premises };
  const relevant = findings.filter(({ rule }) => rule.startsWith("calibration/"));
  const streams = recording.streams.filter((stream) => stream.samples > 0);
  const calibrations = streams.filter(hasCalibrations);
  const bare = streams.filter((each) => hasImages(each) && calibrationStreamsOf(each, context).length === 0);
  const cameras = [...calibrations, ...bare]
    .sort((a, b) => (a.topic < b.topic ? -1 : 1))
    .map((stream) => cameraOf(stream, context, relevant));
  const told = new Set(cameras.flatMap((camera) => camera.records.map(({ id }) => id)));
  const shown = new Set(cameras.flatMap((camera) => camera.findings));
  return {
    cameras,
    records: (premises.calibrations ?? []).filter(({ id }) => !told.has(id)),
    files: recording.calibrationFiles ?? [],
    findings: relevant.filter((finding) => !shown.has(finding)),
  };
}

function cameraOf(
  stream: StreamFacts,
  context: { recording: RecordingFacts; premises: Premises },
  findings: readonly Finding[],
): CalibratedCamera {
  const joined = hasCalibrations(stream) ? imagesOf(stream, context) : undefined;
  const images = joined && "images" in joined ? joined.images : [];
  const topics = hasImages(stream) ? [stream.topic] : images.map(({ topic }) => topic);
  const own = new Set([stream.topic, ...topics]);
  const calibration = setCalibrationsOf(stream)[0] ?? calibrationsOf(stream)[0];
  const declared = camerasOf(context).find((each) => imagesOfCamera(each, context).some(({ topic }) => own.has(topic)));
  const [frame] = framesOf(stream).filter((name) => name !== "");
  return {
    topic: stream.topic,
    images: topics,
    ...(joined && "by" in joined ? { joinedBy: joined.by } : {}),
    ...(frame === undefined ? {} : { frame }),
    ...(calibration ? { calibration, ...seenBy(calibration) } : {}),
    ...(declared ? { declared: declared.camera } : {}),
    samples: calibration ? stream.samples : 0,
    changes: stream.content?.calibration?.changes.count ?? 0,
    records: (context.premises.calibrations ?? []).filter(
      ({ kind, streams = [] }) =>
        (kind === "camera-intrinsics" || kind === "camera-camera") && streams.some((topic) => own.has(topic)),
    ),
    findings: findings.filter(({ at }) => at.stream !== undefined && own.has(at.stream)),
  };
}

/** Fields of view and baseline, where the numbers tell them. */
function seenBy({ intrinsics: k, projection: p, widthPx, heightPx, distortionModel }: CameraCalibration) {
  // Under a lens that maps angles, pixels from the centre are angles, and not their tangents.
  const maps = distortionModel === "equidistant" || distortionModel === "kannala_brandt";
  const degrees = (focal: number, centre: number, size: number): number => {
    const angle = (pixels: number) => (maps ? pixels / focal : Math.atan(pixels / focal));
    return ((angle(centre) + angle(size - centre)) * 180) / Math.PI;
  };
  const sees = k !== undefined && k[0]! > 1 && k[4]! > 1 && widthPx > 0 && heightPx > 0;
  const pair = p !== undefined && p[0]! > 0 && p[3] !== 0;
  return {
    ...(sees
      ? { horizontalDegrees: degrees(k[0]!, k[2]!, widthPx), verticalDegrees: degrees(k[4]!, k[5]!, heightPx) }
      : {}),
    ...(pair ? { baselineM: -p[3]! / p[0]! } : {}),
  };
}
