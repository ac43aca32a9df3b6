import { defineRule } from "../rule.js";

export const staticTransformsLatched = defineRule({
  id: "container/static-transforms-latched",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Static transforms SHOULD be recorded with a transient-local profile.",
    ja: "静的な座標変換は、transient-local のプロファイルとともに記録することが望ましい。",
  },
  scope: {
    en: "Streams of static transforms with readable profiles: the last part of `topic` is `tf_static`, `qosProfiles.offers` is above 0, and `qosProfiles.reason` is not there.",
    ja: "プロファイルを読める、静的な座標変換のストリーム：`topic` の最後の部分が `tf_static` で、`qosProfiles.offers` が 0 より大きく、`qosProfiles.reason` がない。",
  },
  why: {
    en: "A player publishes them once and as they were recorded: with a volatile profile whoever starts later never sees them.",
    ja: "再生ツールは、記録されたプロファイルで一度だけ配信する。volatile では、後から始めたノードに届かない。",
  },
  fix: {
    en: "Correct offered_qos_profiles (durability: transient_local), or play with a QoS override.",
    ja: "`offered_qos_profiles` を直す（`durability: transient_local`）か、QoS を上書きして再生する。",
  },
  sources: ["rosbag2#967", "rosbag2#1049"],
  messages: {
    volatile: {
      en: "none of its {affected} profiles is transient-local",
      ja: "{affected} 個のプロファイルのどれも transient-local でない",
    },
  },
  applies: ({ topic, qosProfiles }) =>
    topic.split("/").at(-1) === "tf_static" &&
    qosProfiles !== undefined &&
    qosProfiles.offers > 0 &&
    qosProfiles.reason === undefined,
  *check({ qosProfiles }) {
    const { offers, transientLocal } = qosProfiles!;
    if (transientLocal === 0) yield { message: "volatile", evidence: { affected: offers } };
  },
});
