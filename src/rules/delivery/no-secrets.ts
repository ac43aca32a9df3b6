import { secretIn, textsIn, textsOf } from "../personal-texts.js";
import { defineRule } from "../rule.js";

export const noSecrets = defineRule({
  id: "delivery/no-secrets",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A hand-over MUST NOT hold private keys, access tokens or passwords.",
    ja: "引渡しに、秘密鍵、アクセストークン、パスワードを含めてはならない。",
  },
  scope: {
    en: "Recordings: every text of the declaration and of the hand-over statement, topics, frame ids, names of schemas, attachments and metadata records, `library`, and `secrets`, which are what metadata hold, but for addresses of mail. What is looked for has a shape that its issuer documents; findings name the place and the length, and never the secret.",
    ja: "記録。宣言と引渡し書のすべての文字列、トピック、座標系名、スキーマ・添付・メタデータの名前、`library`、およびメタデータの内容にある `secrets`（メールアドレスを除く）を見る。発行元が形式を公開しているものを探し、指摘には場所と長さを示して、秘密そのものは示さない。",
  },
  why: {
    en: "Whoever receives the data can act in the provider's name, and a copy cannot be called back.",
    ja: "データを受け取った者が提供者になりすますことができ、複製は回収できない。",
  },
  fix: {
    en: "Withdraw the key or token at once, for it has left the house; then take it out and record how it came in.",
    ja: "既に外に出たものとして、鍵やトークンを直ちに無効にする。そのうえで取り除き、混入の経路を記録する。",
  },
  sources: ["RFC 7468", "RFC 7519", "GitHub, token formats", "AWS IAM, unique identifiers", "age, C2SP specification"],
  messages: {
    "private-key": { en: "{name} holds a private key: {actual}", ja: "{name} に秘密鍵がある：{actual}" },
    token: { en: "{name} holds an access token: {actual}", ja: "{name} にアクセストークンがある：{actual}" },
    password: {
      en: "{name} holds a password in an address: {actual}",
      ja: "{name} の URL にパスワードがある：{actual}",
    },
    "key-file": {
      en: "{name} names a file of keys or passwords",
      ja: "{name} に鍵またはパスワードのファイル名がある",
    },
  },
  applies: () => true,
  *check(recording, _params, { declaration, handOver }) {
    for (const { kind, place: name, length } of recording.secrets ?? [])
      if (kind !== "mail-address")
        yield { message: kind, evidence: { name, actual: `… (${length})` }, at: { field: "metadata" } };
    const told = new Set<string>();
    for (const { place: name, text } of [
      ...textsIn(declaration, "declaration"),
      ...textsIn(handOver, "handOver"),
      ...textsOf(recording),
    ]) {
      const found = secretIn(text);
      if (!found || told.has(`${found.kind} ${name}`)) continue;
      told.add(`${found.kind} ${name}`);
      yield {
        message: found.kind,
        evidence: { name, ...(found.masked === "" ? {} : { actual: found.masked }) },
        at: { field: name },
      };
    }
  },
});
