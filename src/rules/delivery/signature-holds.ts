import { z } from "zod";
import { differenceNotes, whenPacked } from "../delivery-rule.js";
import { defineRule, notChecked } from "../rule.js";

const KINDS = ["signature-missing", "signature-unreadable", "signature-wrong", "signature-of-another-key"] as const;

export const signatureHolds = defineRule({
  id: "delivery/signature-holds",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "The signature of a delivery MUST hold for the key of the party that is trusted to have packed it.",
    ja: "引渡しの署名は、梱包したと信頼する当事者の鍵で確かめて正しくなければならない。",
  },
  scope: {
    en: "Deliveries whose `signature` is `valid` or `wrong`, or with a difference of `signature-missing`; every delivery where the parameter `asked` is true. It cannot be checked where `packed` is false, nor, where `asked` is true, with the `signature` `not-checked`.",
    ja: "`signature` が `valid` または `wrong` であるか、`signature-missing` の違いがある引渡し。パラメーター `asked` が真であるときは、すべての引渡し。`packed` が偽のとき、および `asked` が真で `signature` が `not-checked` のときは検査できない。",
  },
  why: {
    en: "Digests tell damage; whoever forges a delivery makes all of them anew.",
    ja: "ダイジェストで分かるのは破損である。引渡しを偽造する者は、すべてのダイジェストを作り直す。",
  },
  fix: {
    en: "Ask the packer, over another way, for the public key and the delivery; sign with tasuki pack --key.",
    ja: "公開鍵と引渡しを、別の経路で梱包者に確かめる。署名は tasuki pack --key で付ける。",
  },
  sources: ["RFC 8032"],
  params: z.strictObject({
    asked: z
      .boolean()
      .meta({ description: "Whether every delivery must be signed, and its signature checked." })
      .default(false),
  }),
  messages: {
    absent: { en: "the delivery is not signed", ja: "引渡しに署名がない" },
    "signature-missing": { en: "{name} is missing, and a key was given", ja: "{name} がない（鍵が与えられている）" },
    "signature-unreadable": { en: "{name} is no signature", ja: "{name} を署名として読めない" },
    "signature-wrong": {
      en: "{name} does not fit: delivery.json was changed after signing",
      ja: "{name} が一致しない。署名の後に delivery.json が変更されている",
    },
    "signature-of-another-key": { en: "{name} was made with another key", ja: "{name} は別の鍵による署名である" },
  },
  applies: (delivery, _, { asked }) => {
    const { packed, signature, differences } = delivery;
    if (packed && asked && signature === "not-checked") return notChecked("no public key was given");
    const checked = signature === "valid" || signature === "wrong" || differences["signature-missing"] !== undefined;
    return whenPacked(delivery, asked || checked);
  },
  *check(delivery) {
    const { signature, differences } = delivery;
    if (signature === "absent" && !differences["signature-missing"]) yield { message: "absent", evidence: {} };
    yield* differenceNotes(delivery, KINDS);
  },
});
