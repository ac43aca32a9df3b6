import { differenceNotes, whenPacked } from "../delivery-rule.js";
import { defineRule } from "../rule.js";

const KINDS = [
  "document-unreadable",
  "tag-file-missing",
  "tag-file-differs",
  "manifest-unreadable",
  "manifest-disagrees",
] as const;

export const manifestsAgree = defineRule({
  id: "delivery/manifests-agree",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "A delivery MUST have a delivery.json that can be read, and manifests that agree with it.",
    ja: "引渡しには、読み取れる delivery.json と、それに一致するマニフェストがなければならない。",
  },
  scope: {
    en: "Deliveries. It cannot be checked where `packed` is false.",
    ja: "引渡し。`packed` が偽のときは検査できない。",
  },
  why: {
    en: "Without the list of what was packed, nobody can tell what is missing; of two lists that disagree, one is forged or stale.",
    ja: "梱包したものの一覧がなければ、何が欠けているか分からない。二つの一覧が食い違えば、どちらかが偽物か古いものである。",
  },
  fix: {
    en: "Pack the folder again with tasuki pack; never edit the files beside data/ by hand.",
    ja: "tasuki pack で梱包し直す。data/ の外にあるファイルを手で編集しない。",
  },
  sources: ["BagIt, RFC 8493, 2 and 3"],
  messages: {
    "document-unreadable": {
      en: "{name} cannot be read: {reason}",
      ja: "{name} を読めない：{reason}",
    },
    "tag-file-missing": { en: "{name} is missing", ja: "{name} が存在しない" },
    "tag-file-differs": {
      en: "{name} is not what tagmanifest-sha256.txt says",
      ja: "{name} が tagmanifest-sha256.txt の値と一致しない",
    },
    "manifest-unreadable": { en: "{name} is no manifest: {reason}", ja: "{name} がマニフェストではない：{reason}" },
    "manifest-disagrees": {
      en: "of {name} manifest-sha256.txt and delivery.json disagree",
      ja: "{name} について manifest-sha256.txt と delivery.json が食い違う",
    },
  },
  applies: (delivery) => whenPacked(delivery),
  check: (delivery) => differenceNotes(delivery, KINDS),
});
