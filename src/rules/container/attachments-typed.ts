import { defineRule, notChecked } from "../rule.js";

export const attachmentsTyped = defineRule({
  id: "container/attachments-typed",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "Every attachment SHOULD state its media type.",
    ja: "添付は、それぞれメディアタイプを示すことが望ましい。",
  },
  scope: {
    en: "Recordings with attachments: `container.attachmentCount` is above 0. It cannot be checked where `container.attachments` lists fewer than these, and none of them without a `mediaType`.",
    ja: "添付のある記録：`container.attachmentCount` が 0 より大きい。`container.attachments` に挙げられた添付がそれより少なく、`mediaType` が空のものがその中になければ検査できない。",
  },
  why: {
    en: "A consumer cannot know how to open it: a calibration file and a core dump look alike.",
    ja: "利用者には開き方が分からない。較正ファイルとコアダンプの区別もつかない。",
  },
  fix: {
    en: "Give the media type when writing, such as application/json or image/png.",
    ja: "書くときに `application/json` や `image/png` などのメディアタイプを付ける。",
  },
  sources: ["MCAP specification, Attachment", "RFC 6838", "pymcap-cli doctor"],
  messages: {
    untyped: { en: "attachment {name} states no media type", ja: "添付 {name} にメディアタイプがない" },
  },
  applies: ({ container: { attachmentCount, attachments } }) => {
    if (attachmentCount === 0) return false;
    const known = attachmentCount === attachments.length || attachments.some(({ mediaType }) => mediaType === "");
    return known || notChecked("only the first attachments are listed");
  },
  *check({ container: { attachments } }) {
    for (const { name, mediaType, offset } of attachments)
      if (mediaType === "") yield { message: "untyped", evidence: { name }, at: { offset } };
  },
});
