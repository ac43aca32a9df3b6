import { defineRule } from "../rule.js";

export const definitionEmbedded = defineRule({
  id: "schema/definition-embedded",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A recording SHOULD carry the definitions of its types, those of standard types included.",
    ja: "記録は、標準の型も含め、型の定義を自らもつことが望ましい。",
  },
  scope: {
    en: "Streams with a definition: `state` of a schema is not `absent`, and its `sizeBytes` is above 0.",
    ja: "定義のあるストリーム：いずれかのスキーマの `state` が `absent` でなく、`sizeBytes` が 0 より大きい。",
  },
  why: {
    en: "A type name alone says nothing to who does not have the same release of the packages, and packages change.",
    ja: "型名だけでは、同じリリースのパッケージをもたない人には何も伝わらない。パッケージも変わっていく。",
  },
  fix: {
    en: "Convert the recording to MCAP, which embeds the definitions, or record with ROS 2 Iron or later.",
    ja: "記録を MCAP に変換すれば定義が埋め込まれる。または ROS 2 Iron 以降で記録する。",
  },
  sources: ["rosbag2, Message definitions", "MCAP specification, Schema"],
  messages: {
    library: {
      en: "the definition of {name} is not in the recording; that of the kept library was taken",
      ja: "{name} の定義が記録になく、内蔵ライブラリの定義を用いた",
    },
  },
  applies: ({ schemas }) => schemas.some(({ state, sizeBytes }) => state !== "absent" && sizeBytes > 0),
  *check({ schemas }) {
    for (const { name, origin } of schemas) if (origin === "library") yield { message: "library", evidence: { name } };
  },
});
