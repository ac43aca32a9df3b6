import { defineRule } from "../rule.js";

export const definitionStandard = defineRule({
  id: "schema/definition-standard",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A definition that bears the name of a standard type MUST have the fields of that type in one of its releases.",
    ja: "標準の型の名前をもつ定義は、その型のいずれかのリリースと同じフィールドをもたなければならない。",
  },
  scope: {
    en: "Streams with a definition that bears the name of a standard type: `standard` of a schema is there.",
    ja: "標準の型の名前をもつ定義のあるストリーム：いずれかのスキーマに `standard` がある。",
  },
  why: {
    en: "Consumers who have the standard package trust the name: they misread every sample, or refuse it.",
    ja: "標準のパッケージをもつ利用者は名前を信じるので、すべてのサンプルを読み誤るか、読み込みを拒む。",
  },
  fix: {
    en: "Store the definition as its package gives it; a type with fields of your own needs a name and a package of its own.",
    ja: "パッケージが提供する定義をそのまま格納する。独自のフィールドをもつ型には、独自のパッケージ名と型名を付ける。",
  },
  sources: [
    "ROS common_msgs, common_interfaces and rcl_interfaces",
    "Foxglove SDK, Schemas",
    "Protocol Buffers, Well-known types",
  ],
  messages: {
    differs: {
      en: "{name} is not the standard type of its name: {reason}",
      ja: "{name} の定義が、その名前の標準の型と異なる：{reason}",
    },
  },
  applies: ({ schemas }) => schemas.some(({ standard }) => standard !== undefined),
  *check({ schemas }) {
    for (const { name, standard } of schemas)
      if (standard?.state === "differs")
        yield { message: "differs", evidence: { name: standard.type ?? name, reason: standard.difference ?? "" } };
  },
});
