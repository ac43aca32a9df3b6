import { differenceNotes, whenPacked } from "../delivery-rule.js";
import { defineRule } from "../rule.js";

const KINDS = [
  "file-missing",
  "file-added",
  "size-differs",
  "digest-differs",
  "file-unreadable",
  "not-a-file",
  "path-unsafe",
] as const;

export const filesIntact = defineRule({
  id: "delivery/files-intact",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "The files of a delivery MUST be those that were packed, byte by byte, and no others.",
    ja: "引渡しのファイルは、梱包されたものとバイト単位で一致し、過不足があってはならない。",
  },
  scope: {
    en: "Deliveries. It cannot be checked where `packed` is false.",
    ja: "引渡し。`packed` が偽のときは検査できない。",
  },
  why: {
    en: "A file that was lost or changed on the way is noticed when a training run has used it.",
    ja: "途中で失われたり変わったりしたファイルに気づくのは、学習に使った後になる。",
  },
  fix: {
    en: "Run tasuki verify, which names every file, and have those that differ sent again.",
    ja: "tasuki verify で該当するファイルをすべて確かめ、送り直してもらう。",
  },
  sources: ["BagIt, RFC 8493, 3"],
  messages: {
    "file-missing": { en: "{name} is missing", ja: "{name} が存在しない" },
    "file-added": { en: "{name} is not part of the delivery", ja: "{name} は引渡しに含まれない" },
    "size-differs": {
      en: "{name} has {actual} bytes, {expected} were packed",
      ja: "{name} は {actual} バイトである（梱包時は {expected} バイト）",
    },
    "digest-differs": { en: "{name} has other bytes than were packed", ja: "{name} の内容が梱包時と異なる" },
    "file-unreadable": { en: "{name} cannot be read: {reason}", ja: "{name} を読めない：{reason}" },
    "not-a-file": { en: "{name} is a link or a device", ja: "{name} がリンクまたはデバイスである" },
    "path-unsafe": {
      en: "{name} cannot be the path of a delivered file: {reason}",
      ja: "{name} は引き渡すファイルのパスにできない：{reason}",
    },
  },
  applies: (delivery) => whenPacked(delivery),
  check: (delivery) => differenceNotes(delivery, KINDS),
});
