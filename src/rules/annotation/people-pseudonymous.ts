import { defineAnnotationRule } from "../annotation-rule.js";
import { FULL_NAME } from "../personal-texts.js";

const ADDRESS = /@|\bmailto\b/i;

export const peoplePseudonymous = defineAnnotationRule({
  id: "annotation/people-pseudonymous",
  requirement: "should",
  statement: { en: "People SHOULD be called by a pseudonym.", ja: "人は仮名で示すことが望ましい。" },
  scope: { en: "Annotations with an agent of the kind `human`.", ja: "種類が `human` の主体があるアノテーション。" },
  why: {
    en: "Names and addresses of annotators leave the house with every hand-over.",
    ja: "アノテーターの氏名や連絡先が、引渡しのたびに外に出る。",
  },
  fix: {
    en: "Use ids such as `ann-07`, and keep the list of names at home.",
    ja: "`ann-07` のような ID を使い、氏名の対応表は手元に置く。",
  },
  sources: ["T4 converters, labeller_email", "AIRoA metadata, whose example is a personal name"],
  messages: {
    address: { en: '"{name}" looks like an address', ja: "「{name}」は連絡先のように見える" },
    named: { en: '"{name}" looks like the name of a person', ja: "「{name}」は人の氏名のように見える" },
  },
  applies: ({ document }) => document.agents.some(({ kind }) => kind === "human"),
  *find(index) {
    for (const [i, { id, kind, name }] of index.document.agents.entries()) {
      if (kind !== "human") continue;
      const field = `/agents/${i}`;
      if (ADDRESS.test(id) || ADDRESS.test(name ?? "")) yield { message: "address", field, evidence: { name: id } };
      else if (name !== undefined || FULL_NAME.test(id))
        yield { message: "named", field, evidence: { name: name ?? id } };
    }
  },
});
