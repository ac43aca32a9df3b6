import { defineRule } from "../rule.js";

export const namedFilesPresent = defineRule({
  id: "delivery/named-files-present",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "A file that a document of the delivery names MUST be part of it, with the digest that is stated.",
    ja: "引渡しの文書が挙げるファイルは、示したダイジェストのまま引渡しに含まれなければならない。",
  },
  scope: {
    en: "Deliveries with `namedFiles`: texts of licences, agreements, robot descriptions and calibrations.",
    ja: "`namedFiles` がある引渡し。ライセンスの文面、合意書、ロボットの記述、校正値が該当する。",
  },
  why: {
    en: "A licence that nobody can read permits nothing, and another version of a file says something else.",
    ja: "読めないライセンスは何も許さず、ファイルの版が違えば内容も異なる。",
  },
  fix: {
    en: "Put the file into the folder before packing; state its digest anew where it was meant to change.",
    ja: "梱包の前にファイルをフォルダーに入れる。意図して変えたときは、ダイジェストを改める。",
  },
  sources: ["Tasuki"],
  messages: {
    absent: { en: "{expected} names {name}, which is not there", ja: "{expected} が挙げる {name} が存在しない" },
    outside: {
      en: "{expected} names {name}, which leads out of the delivery",
      ja: "{expected} が挙げる {name} は、引渡しの外を指している",
    },
    unreadable: { en: "{name} cannot be read", ja: "{name} を読めない" },
    digest: {
      en: "{name} has the SHA-256 {actual}, {expected} is stated",
      ja: "{name} の SHA-256 は {actual} だが、{expected} と示されている",
    },
  },
  applies: ({ namedFiles }) => namedFiles.length > 0,
  *check({ namedFiles }) {
    for (const { path: name, from, state, stated, sha256 } of namedFiles) {
      if (state !== "present") {
        const evidence = state === "unreadable" ? { name } : { name, expected: from };
        yield { message: state, evidence, at: { file: from } };
      } else if (stated !== undefined && sha256 !== undefined && stated !== sha256)
        yield { message: "digest", evidence: { name, expected: stated, actual: sha256 }, at: { file: from } };
    }
  },
});
