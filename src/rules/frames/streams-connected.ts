import type { StreamFacts } from "../../spec/facts/stream.js";
import { declaredRoot, firstNotes, framesIn, hasEdges, isSensor, whole } from "../frame-subjects.js";
import { framesNamed, parentEdges, wayUp } from "../frame-tree.js";
import type { Context, Note } from "../rule.js";
import { defineRule } from "../rule.js";

/** What is said of the frames of a stream that lead nowhere. */
function lostOf(stream: StreamFacts, context: Context): Note[] {
  const frames = context.recording.frames!;
  const root = declaredRoot(context);
  const parents = parentEdges(frames);
  const named = new Set(framesNamed(frames));
  return framesIn(stream).flatMap((frame): Note[] => {
    if (frame === root) return [];
    if (!named.has(frame)) return [{ message: "unknown", evidence: { actual: frame } }];
    const { edges } = wayUp(frame, parents);
    if (root === undefined || edges.some(({ parent }) => parent === root)) return [];
    return [{ message: "apart", evidence: { actual: frame, expected: root } }];
  });
}

export const streamsConnected = defineRule({
  id: "frames/streams-connected",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Transforms MUST lead from the frame of each sensor to the root of the tree.",
    ja: "各センサーの座標系から木の根まで、座標変換がつながっていなければならない。",
  },
  scope: {
    en: "Streams of sensors with a place on the robot in a named frame, where the recording has transforms or the declaration names `frames.root`. Where no root is declared, the frame must be one of the transforms; what is not there cannot be checked where `frames.complete` is false.",
    ja: "ロボット上に位置をもち、座標系の名前があるセンサーのストリームで、記録に座標変換があるか、宣言に `frames.root` があるもの。根の宣言がなければ、その座標系が座標変換のどれかにあればよい。`frames.complete` が偽なら、見つからないものは検査できない。",
  },
  why: {
    en: "Samples of a sensor that is nowhere cannot be put beside those of any other.",
    ja: "位置のわからないセンサーのサンプルは、ほかのセンサーと重ねられない。",
  },
  fix: {
    en: "Record /tf and /tf_static, and publish where the sensor is mounted; compare the names letter by letter.",
    ja: "`/tf` と `/tf_static` を記録し、センサーの取付け位置を送る。名前を一字ずつ比べる。",
  },
  sources: ["tf2", "ros_comm#706", "Tasuki, FR-008"],
  messages: {
    unknown: {
      en: "it stands in frame {actual}, which no transform names",
      ja: "座標系 {actual} が、どの座標変換にもない",
    },
    apart: {
      en: "nothing leads from its frame {actual} to the root {expected}",
      ja: "座標系 {actual} から根 {expected} への座標変換がない",
    },
  },
  applies: (stream, context) => {
    if (!isSensor(stream) || framesIn(stream).length === 0) return false;
    const { recording } = context;
    if (!recording.frames || (!hasEdges(recording) && declaredRoot(context) === undefined)) return false;
    const known = whole(recording);
    return known && "notChecked" in known && lostOf(stream, context).length > 0 ? known : true;
  },
  *check(stream, _, context) {
    yield* firstNotes(lostOf(stream, context), (note) => note);
  },
});
