import { defineRule } from "../rule.js";

export const checksumsPresent = defineRule({
  id: "container/checksums-present",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "A recording SHOULD carry every checksum that its container has a place for.",
    ja: "記録は、コンテナ形式に欄があるチェックサムをすべてもつことが望ましい。",
  },
  scope: {
    en: "Recordings with a place for a checksum: `container.checksums.verified` plus `container.checksums.absent` is above 0.",
    ja: "チェックサムの欄のある記録：`container.checksums.verified` と `container.checksums.absent` の和が 0 より大きい。",
  },
  why: {
    en: "Without a checksum, damage on the way from recorder to reader stays unseen.",
    ja: "チェックサムがなければ、レコーダーから読む側に届くまでの破損に気付けない。",
  },
  fix: {
    en: "Switch checksums on in the writer's options; most writers have them on by default.",
    ja: "書き込みの設定でチェックサムを有効にする。多くのライブラリでは初めから有効である。",
  },
  sources: ["MCAP specification, Chunk, Data End, Footer, Attachment"],
  messages: {
    absent: {
      en: "{affected} of {samples} places for a checksum are left empty",
      ja: "チェックサムの欄 {samples} か所のうち {affected} か所が空である",
    },
  },
  applies: ({ container }) => container.checksums.verified + container.checksums.absent > 0,
  *check({ container: { checksums } }) {
    const { absent, verified } = checksums;
    if (absent > 0)
      yield { message: "absent", evidence: { affected: absent, samples: absent + verified }, count: absent };
  },
});
