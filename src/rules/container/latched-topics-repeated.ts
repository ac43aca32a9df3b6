import { defineRule } from "../rule.js";

export const latchedTopicsRepeated = defineRule({
  id: "container/latched-topics-repeated",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A latched topic SHOULD have its samples in every file that follows the first one with them.",
    ja: "ラッチされたトピックのサンプルは、最初に現れたファイルより後のすべてのファイルにもあることが望ましい。",
  },
  scope: {
    en: "Streams of recordings in several files that are latched, or bear static transforms: `files` is there, `rosbag2.fileCount` is above 1, and `latched` is true or the last part of `topic` is `tf_static`.",
    ja: "複数のファイルからなる記録の、ラッチされたストリームと静的な座標変換のストリーム：`files` があり、`rosbag2.fileCount` が 1 より大きく、`latched` が真であるか `topic` の最後の部分が `tf_static` である。",
  },
  why: {
    en: "Such a sample is published once and holds from then on: a file that is taken alone has no transforms, no map and no robot description.",
    ja: "こうしたサンプルは一度だけ配信され、以後ずっと有効である。ファイルを単独で使うと、座標変換も地図もロボットの記述もない。",
  },
  fix: {
    en: "Record with --repeat-transient-local (rosbag record --repeat-latched), or hand the files over as one.",
    ja: "`--repeat-transient-local`（ROS 1 では `--repeat-latched`）を付けて記録するか、一つのファイルにまとめて渡す。",
  },
  sources: ["rosbag2#1159", "rosbag2#1234", "ros_comm#706"],
  messages: {
    absent: {
      en: "{affected} of the files behind the first one hold no sample of it",
      ja: "最初のファイルより後の {affected} 個のファイルに、サンプルがない",
    },
  },
  applies: ({ files, latched, topic }, { recording }) =>
    files !== undefined &&
    (recording.rosbag2?.fileCount ?? 0) > 1 &&
    (latched || topic.split("/").at(-1) === "tf_static"),
  *check({ files }) {
    const { absentAfter } = files!;
    if (absentAfter.count > 0)
      yield { message: "absent", evidence: { affected: absentAfter.count }, tally: absentAfter };
  },
});
