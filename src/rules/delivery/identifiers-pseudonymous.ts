import type { SecretFacts } from "../../spec/facts/secret.js";
import { addressIn, FULL_NAME, textsIn, textsOf } from "../personal-texts.js";
import { defineRule } from "../rule.js";

/** Where a party is reached: an address is asked for there, and whether it is that of a desk no program can tell. */
const CONTACT = /\.parties\[\d+\]\.contact$/;

/** Whether what metadata hold is an address of mail. */
const isAddress = ({ kind }: SecretFacts): boolean => kind === "mail-address";

export const identifiersPseudonymous = defineRule({
  id: "delivery/identifiers-pseudonymous",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "People SHOULD stand in a hand-over under pseudonyms, without their names and addresses.",
    ja: "引渡しでは、人を氏名や連絡先でなく仮名で示すことが望ましい。",
  },
  scope: {
    en: "Recordings with a declaration or a hand-over statement, or with `secrets` of the kind `mail-address`, which metadata hold: an operator that is a given and a family name written as one, such as TaroTanaka, and addresses of electronic mail in any text but the `contact` of a party. The ids of annotators have a rule of their own; those of sites and parties are not looked at, since places and firms are called after people.",
    ja: "宣言または引渡し書がある記録と、メタデータの内容に `mail-address` の `secrets` がある記録。姓名を続けて書いた TaroTanaka のような操作者の ID と、当事者の `contact` 以外の文字列にあるメールアドレスを見る。アノテーターの ID には別の規則があり、場所や組織の名前は人名に由来しうるため対象としない。",
  },
  why: {
    en: "Who drove a robot is personal data, and leaves the house with every copy of the recording.",
    ja: "ロボットを操作した人の情報は個人データであり、記録の複製のたびに外に出る。",
  },
  fix: {
    en: "Use ids such as `op-07`, keep the list of names at home, and give the address of a desk as `contact`.",
    ja: "`op-07` のような ID を使い、氏名の対応表は手元に置く。連絡先は窓口のものを `contact` に書く。",
  },
  sources: ["AIRoA metadata, whose example is a personal name", "T4 converters, labeller_email", "GDPR, Article 4(5)"],
  messages: {
    address: { en: "{name} holds an address of mail: {actual}", ja: "{name} にメールアドレスがある：{actual}" },
    named: {
      en: 'the operator "{actual}" in {name} looks like the name of a person',
      ja: "{name} の操作者「{actual}」は人の氏名のように見える",
    },
  },
  applies: ({ secrets }, { declaration, handOver }) =>
    (declaration ?? handOver) !== undefined || secrets?.some(isAddress) === true,
  *check(recording, _params, { declaration, handOver }) {
    for (const { place: name, length } of (recording.secrets ?? []).filter(isAddress))
      yield { message: "address", evidence: { name, actual: `… (${length})` }, at: { field: "metadata" } };
    const places = new Set<string>();
    for (const { place: name, text } of [
      ...textsIn(declaration, "declaration"),
      ...textsIn(handOver, "handOver"),
      ...textsOf(recording),
    ]) {
      const actual = CONTACT.test(name) ? undefined : addressIn(text);
      if (actual === undefined || places.has(name)) continue;
      places.add(name);
      yield { message: "address", evidence: { name, actual }, at: { field: name } };
    }
    for (const [i, { operator: actual }] of (declaration?.episodes ?? []).entries())
      if (actual !== undefined && FULL_NAME.test(actual))
        yield {
          message: "named",
          evidence: { name: `episodes[${i}]`, actual },
          at: { field: `episodes[${i}].operator` },
        };
  },
});
