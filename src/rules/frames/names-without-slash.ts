import { hasEdges } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

export const namesWithoutSlash = defineRule({
  id: "frames/names-without-slash",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The name of a frame SHOULD have no slash at its beginning.",
    ja: "座標系の名前の先頭には、スラッシュがないことが望ましい。",
  },
  scope: {
    en: "Recordings with transforms or streams in a frame: `frames.edges` is not empty, or a stream has `frameIds`.",
    ja: "座標変換または座標系をもつストリームのある記録：`frames.edges` が空でないか、ストリームに `frameIds` がある。",
  },
  why: {
    en: "Some programs take the slash off and others do not: the same frame has two names.",
    ja: "スラッシュを取り除くプログラムと、取り除かないプログラムがある。同じ座標系に名前が二つできる。",
  },
  fix: { en: "Leave the slash out; tf2 knows no prefix.", ja: "スラッシュを付けない。tf2 に接頭辞はない。" },
  sources: ["tf2 migration guide", "Tasuki, FR-001"],
  messages: {
    transforms: {
      en: "transforms between frames with a slash before the name: {affected}, such as {name}",
      ja: "{affected} 個の座標変換で、座標系の名前がスラッシュで始まる。例：{name}",
    },
    streams: {
      en: "streams in frames with a slash before the name: {affected}, such as {name}",
      ja: "{affected} 個のストリームで、座標系の名前がスラッシュで始まる。例：{name}",
    },
  },
  applies: (recording) =>
    hasEdges(recording) || recording.streams.some(({ frameIds }) => frameIds.some((name) => name !== "")),
  *check({ frames, streams }) {
    const slashed = frames?.slashed;
    if (slashed && slashed.count > 0)
      yield {
        message: "transforms",
        evidence: { affected: slashed.count, name: slashed.first[0]?.name ?? "" },
        tally: slashed,
      };
    const found = streams.flatMap(({ topic, frameIds }) =>
      frameIds
        .filter((name) => name.startsWith("/"))
        .slice(0, 1)
        .map((name) => ({ topic, name })),
    );
    const [first] = found;
    if (first)
      yield {
        message: "streams",
        evidence: { affected: found.length, name: first.name },
        at: { stream: first.topic },
        count: found.length,
      };
  },
});
