import { defineRule } from "../rule.js";

/** The sum that ROS 1 takes for any. */
const ANY = "*";

export const md5sumMatches = defineRule({
  id: "schema/md5sum-matches",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The MD5 sum that a recording states for a ROS 1 type MUST be that of the definition beside it.",
    ja: "記録が ROS 1 の型について示す MD5 値は、併記された定義の MD5 値と一致しなければならない。",
  },
  scope: {
    en: "Streams with a schema whose `md5sum` is known and whose `md5sum.stated` is no wildcard, an asterisk.",
    ja: "`md5sum` が分かり、`md5sum.stated` がワイルドカード（アスタリスク）でないスキーマをもつストリーム。",
  },
  why: {
    en: "Nodes that play the recording are refused by subscribers, or samples are decoded by the wrong definition.",
    ja: "記録を再生しても購読側に拒まれるか、誤った定義でサンプルが復号される。",
  },
  fix: {
    en: "Write the definition and the sum of the message package with which the samples were made.",
    ja: "サンプルを作ったときのメッセージパッケージの定義と MD5 値を書き込む。",
  },
  sources: [
    "ROS 1, genmsg: compute_md5",
    "ROS bag format 2.0, Connection",
    "MCAP specification, Registry, Well-known profiles: ros1",
  ],
  messages: {
    differs: {
      en: "the MD5 sum of {name} is stated as {expected}, its definition gives {actual}",
      ja: "{name} の MD5 値は {expected} とあるが、定義からは {actual} となる",
    },
  },
  applies: ({ schemas }) => schemas.some(({ md5sum }) => md5sum !== undefined && md5sum.stated !== ANY),
  *check({ schemas }) {
    for (const { name, md5sum } of schemas)
      if (md5sum && md5sum.stated !== ANY && md5sum.stated !== md5sum.computed)
        yield { message: "differs", evidence: { name, expected: md5sum.stated, actual: md5sum.computed } };
  },
});
