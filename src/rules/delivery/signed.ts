import { whenPacked } from "../delivery-rule.js";
import { defineRule } from "../rule.js";

export const signed = defineRule({
  id: "delivery/signed",
  requirement: "should",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "A delivery SHOULD be signed by the party that packed it.",
    ja: "引渡しは、梱包した当事者が署名していることが望ましい。",
  },
  scope: {
    en: "Deliveries. It cannot be checked where `packed` is false.",
    ja: "引渡し。`packed` が偽のときは検査できない。",
  },
  why: {
    en: "Digests tell damage on the way, and not who made them.",
    ja: "ダイジェストで途中の破損は分かるが、誰が作ったものかは分からない。",
  },
  fix: {
    en: "Pack with tasuki pack --key, and hand the public key over another way.",
    ja: "tasuki pack --key で梱包し、公開鍵は別の経路で渡す。",
  },
  sources: ["RFC 8032"],
  messages: { absent: { en: "the delivery is not signed", ja: "引渡しに署名がない" } },
  applies: (delivery) => whenPacked(delivery),
  *check({ signature }) {
    if (signature === "absent") yield { message: "absent", evidence: {} };
  },
});
