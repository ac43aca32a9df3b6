import { defineRule } from "../rule.js";

export const qosProfilesReadable = defineRule({
  id: "container/qos-profiles-readable",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The quality-of-service profiles noted for a topic SHOULD be readable.",
    ja: "トピックに付けて記録された QoS プロファイルは、読めることが望ましい。",
  },
  scope: {
    en: "Streams for which the recorder noted QoS profiles: `qosProfiles` is there.",
    ja: "レコーダーが QoS プロファイルを書き留めたストリーム：`qosProfiles` がある。",
  },
  why: {
    en: "Players of ROS 2 offer the topic as it was recorded; without a profile transient-local topics such as /tf_static never arrive.",
    ja: "ROS 2 の再生ツールは記録時の QoS でトピックを配信する。読めなければ、`/tf_static` のような transient-local のトピックが届かない。",
  },
  fix: {
    en: "Write the profiles as the recorder of your ROS release does, or leave the key out.",
    ja: "使用している ROS のリリースのレコーダーと同じ書式で書くか、キーごと省く。",
  },
  sources: ["rosbag2, offered_qos_profiles", "rosbag2#967", "pymcap-cli doctor"],
  messages: {
    unreadable: {
      en: "offered_qos_profiles cannot be read: {reason}",
      ja: "`offered_qos_profiles` を読めない：{reason}",
    },
  },
  applies: ({ qosProfiles }) => qosProfiles !== undefined,
  *check({ qosProfiles }) {
    const { reason } = qosProfiles!;
    if (reason !== undefined) yield { message: "unreadable", evidence: { reason } };
  },
});
