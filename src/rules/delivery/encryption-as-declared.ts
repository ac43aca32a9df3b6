import { NEEDS_STATEMENT, whenPacked } from "../delivery-rule.js";
import { defineRule, notChecked } from "../rule.js";

export const encryptionAsDeclared = defineRule({
  id: "delivery/encryption-as-declared",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "The files of a delivery MUST be encrypted as its hand-over statement declares, all or none.",
    ja: "引渡しのファイルは、引渡し書の宣言どおりに、すべて暗号化されているか、まったく暗号化されていないかでなければならない。",
  },
  scope: {
    en: "Deliveries with an `encryption` in the hand-over statement, or with `encryptedFiles` above 0. It cannot be checked where `packed` is false, nor where some files are encrypted and the statement is not read.",
    ja: "引渡し書に `encryption` があるか、`encryptedFiles` が 0 より大きい引渡し。`packed` が偽のとき、および暗号化されたファイルがあって引渡し書が読まれていないときは検査できない。",
  },
  why: {
    en: "What was meant to be kept secret then travels for everybody to read.",
    ja: "秘密にするはずのものが、誰でも読める形で運ばれてしまう。",
  },
  fix: {
    en: "Pack again with tasuki pack --recipient, or change `encryption` in the statement.",
    ja: "tasuki pack --recipient で梱包し直すか、引渡し書の `encryption` を改める。",
  },
  sources: ["age-encryption.org/v1"],
  messages: {
    plain: {
      en: "{expected} is declared, and {missing} files are not encrypted",
      ja: "{expected} と宣言されているが、{missing} 個のファイルが暗号化されていない",
    },
    partly: {
      en: "{affected} files are encrypted, and {missing} are not",
      ja: "{affected} 個のファイルは暗号化され、{missing} 個は暗号化されていない",
    },
    undeclared: {
      en: "{affected} files are encrypted, and the statement says that none is",
      ja: "{affected} 個のファイルが暗号化されているが、引渡し書ではないことになっている",
    },
  },
  applies: (delivery, { handOver }) => {
    const { packed, encryptedFiles, files, statement } = delivery;
    const format = handOver?.encryption?.format;
    if (format === undefined && encryptedFiles === 0) return false;
    if (packed && encryptedFiles === files && statement.state !== "read") return notChecked(NEEDS_STATEMENT);
    return whenPacked(delivery);
  },
  *check({ files, encryptedFiles }, _params, { handOver }) {
    const format = handOver?.encryption?.format ?? "none";
    const missing = files - encryptedFiles;
    if (encryptedFiles > 0 && missing > 0) yield { message: "partly", evidence: { affected: encryptedFiles, missing } };
    else if (format === "age" && missing > 0) yield { message: "plain", evidence: { expected: format, missing } };
    else if (format === "none" && encryptedFiles > 0)
      yield { message: "undeclared", evidence: { affected: encryptedFiles } };
  },
});
