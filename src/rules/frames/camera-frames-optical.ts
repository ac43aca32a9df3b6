import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { framesIn, isCamera } from "../frame-subjects.js";
import type { Pose } from "../frame-tree.js";
import {
  angleOf,
  bareFrame,
  composed,
  inverse,
  parentEdges,
  poseOf,
  rotated,
  transformBetween,
  wayUp,
} from "../frame-tree.js";
import type { Context } from "../rule.js";
import { defineRule } from "../rule.js";

const CAUSES = ["camera-body-frame", "optical-not-turned"] as const;
/** How the optical frame stands in the body of its camera (REP-103). */
const OPTICAL: Pose = { translation: [0, 0, 0], rotation: [-0.5, 0.5, -0.5, 0.5] };
const NAME = /_optical(_frame)?$/;
const BODY = /base|body|chassis|vehicle/i;

interface Judged {
  readonly frame: string;
  readonly optical: boolean;
  /** How far an optical frame is from where it should be; how far another one is from looking straight up. */
  readonly angle: number;
}

/** The frames of a stream that can be told of. */
function judged(stream: StreamFacts, context: Context): Judged[] {
  const { frames } = context.recording;
  if (!frames) return [];
  const parents = parentEdges(frames);
  const isBody = (name: string) => BODY.test(name) || name === bareFrame(context.declaration?.frames?.base ?? "/");
  return framesIn(stream).flatMap((frame): Judged[] => {
    const above = parents.get(frame);
    if (!above?.latched) return [];
    if (NAME.test(frame)) {
      const camera = frame.replace(NAME, "");
      const pose = above.parent.startsWith(camera) ? poseOf(above) : undefined;
      return pose ? [{ frame, optical: true, angle: angleOf(composed(inverse(pose), OPTICAL).rotation) }] : [];
    }
    const body = wayUp(frame, parents)
      .edges.map(({ parent }) => parent)
      .find(isBody);
    const pose = body === undefined ? undefined : transformBetween(frames, body, frame);
    if (!pose) return [];
    const up = rotated(pose.rotation, [0, 0, 1])[2];
    return [{ frame, optical: false, angle: Math.acos(Math.max(-1, Math.min(1, up))) }];
  });
}

export const cameraFramesOptical = defineRule({
  id: "frames/camera-frames-optical",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Images SHOULD stand in an optical frame, whose z axis looks forward and whose x axis points right.",
    ja: "画像の座標系は、z が前方、x が右を向く光学座標系であることが望ましい。",
  },
  scope: {
    en: "Streams of images in a frame that static transforms place: one whose name ends in _optical_frame or _optical below the body of its camera, or another one below the body of the robot (a name with base, body, chassis or vehicle, or the declared `frames.base`).",
    ja: "静的な座標変換で位置が決まる座標系の画像のストリーム：名前が _optical_frame か _optical で終わり、カメラ本体の下にあるもの。またはそれ以外で、ロボット本体（名前に base、body、chassis、vehicle を含むか、宣言した `frames.base`）の下にあるもの。",
  },
  why: {
    en: "A point that is projected with the axes mixed up is seen where the camera does not look.",
    ja: "軸を取り違えて投影した点は、カメラの見ていない場所に現れる。",
  },
  fix: {
    en: "Name the optical frame in images and publish its rotation.",
    ja: "画像に光学座標系の名前を付け、その回転を送る。",
  },
  sources: ["REP-103", "sensor_msgs/Image", "rtabmap_ros#77", "Tasuki, FR-013"],
  causes: CAUSES,
  params: z.strictObject({
    allowedRadians: z.number().min(0).max(1.5).default(0.5236).meta({
      description:
        "How far the optical frame may be turned from where it should be, or the camera from looking straight up.",
      unit: "rad",
    }),
  }),
  messages: {
    ...causeMessages(CAUSES, "name"),
  },
  applies: (stream, context) => isCamera(stream) && judged(stream, context).length > 0,
  *check(stream, { allowedRadians }, context) {
    for (const { frame, optical, angle } of judged(stream, context)) {
      const wrong = optical ? angle > allowedRadians : angle < allowedRadians;
      if (!wrong) continue;
      const cause = optical ? "optical-not-turned" : "camera-body-frame";
      yield {
        message: cause,
        cause,
        evidence: { name: frame, measured: angle, unit: "rad" },
        diagnosis: { confidence: 0.8, witnesses: [], alternatives: [] },
      };
    }
  },
});
