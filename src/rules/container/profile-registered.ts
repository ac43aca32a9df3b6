import { defineRule, hasRecords } from "../rule.js";

const REGISTERED = ["", "ros1", "ros2"];

export const profileRegistered = defineRule({
  id: "container/profile-registered",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "The profile of a recording SHOULD be one that the container's registry lists, or empty.",
    ja: "記録のプロファイルは、コンテナ形式の登録簿にあるものか、空であることが望ましい。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "Readers choose by it what to expect of channels; a profile that they do not know tells them nothing.",
    ja: "読む側はこれによってチャネルの扱いを決める。知らないプロファイルからは何も分からない。",
  },
  fix: {
    en: "Use ros1, ros2 or none; say anything else in metadata.",
    ja: "`ros1`、`ros2`、または空にする。それ以外のことはメタデータに書く。",
  },
  sources: ["MCAP specification, Registry, Profiles", "mcap doctor", "pymcap-cli doctor"],
  messages: {
    unlisted: { en: 'the profile "{actual}" is not in the registry', ja: "プロファイル「{actual}」は登録簿にない" },
  },
  applies: hasRecords,
  *check({ container: { profile } }) {
    if (!REGISTERED.includes(profile)) yield { message: "unlisted", evidence: { actual: profile } };
  },
});
