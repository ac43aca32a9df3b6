import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { FrameEdge } from "../../spec/facts/frames.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { count } from "../../spec/units.js";
import { edgesOf, firstNotes, nameOf, placeOf } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

const CAUSES = ["millimetres-as-metres"] as const;
/** Frames that stand in the world, far from any robot. */
const WORLD = /map|world|utm|earth|ecef|enu|ned|odom|gps|gnss|origin|local|global|navsat|viewer/i;

/** Fixed transforms inside a robot, with their lengths. */
const fixedOf = (recording: RecordingFacts): { edge: FrameEdge; length: number }[] =>
  edgesOf(recording)
    .filter(
      ({ parent, child, changes, translation }) =>
        changes === 0 && translation && !WORLD.test(parent) && !WORLD.test(child),
    )
    .map((edge) => ({ edge, length: Math.hypot(...edge.translation!) }))
    .filter(({ length }) => length > 1e-3);

export const translationsInMetres = defineRule({
  id: "frames/translations-in-metres",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The translation of a fixed transform SHOULD be in metres.",
    ja: "固定された座標変換の並進の単位は、メートルであることが望ましい。",
  },
  scope: {
    en: "Recordings with at least `enough` fixed transforms of some length inside a robot: `changes` is 0, and none of the frames is one of the world by its name. Those of a length of at least `longMetres` are held to the median of the others.",
    ja: "ロボットの中の、長さのある固定された座標変換が `enough` 個以上ある記録：`changes` が 0 で、名前からみて世界の座標系ではないもの。長さが `longMetres` 以上のものを、ほかの中央値と比べる。",
  },
  why: {
    en: "A sensor that is mounted 50 m from the robot is placed in the neighbour's garden.",
    ja: "取付け位置が 50 m 離れたセンサーのデータは、まったく別の場所に置かれる。",
  },
  fix: {
    en: "Divide by 1000 where the value comes from, often a drawing or a calibration file.",
    ja: "値の出どころ（図面や較正ファイルが多い）で 1000 で割る。",
  },
  sources: ["REP-103", "Tasuki, FR-015"],
  causes: CAUSES,
  params: z.strictObject({
    enough: count("Fewer than these have nothing to be held to.").min(3).default(3),
    longMetres: z.number().min(0).default(5).meta({ description: "What is shorter may be right.", unit: "m" }),
    times: z
      .number()
      .min(1)
      .default(100)
      .meta({ description: "How many times longer than the others it may be.", unit: "1" }),
  }),
  messages: {
    ...causeMessages(CAUSES, "name"),
  },
  applies: (recording, _, { enough }) => fixedOf(recording).length >= enough,
  *check(recording, { longMetres, times }) {
    const fixed = fixedOf(recording);
    const found = fixed.filter((each) => {
      const others = fixed
        .filter((other) => other !== each)
        .map(({ length }) => length)
        .sort((a, b) => a - b);
      return (
        each.length >= longMetres && each.length > times * (others[others.length >> 1] ?? Number.POSITIVE_INFINITY)
      );
    });
    yield* firstNotes(found, ({ edge, length }) => ({
      message: "millimetres-as-metres",
      cause: "millimetres-as-metres",
      diagnosis: { confidence: 0.85, witnesses: [], alternatives: [] },
      at: placeOf(edge),
      evidence: { name: nameOf(edge), measured: length, unit: "m" },
    }));
  },
});
