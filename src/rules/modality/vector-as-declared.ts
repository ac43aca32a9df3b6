import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const vectorAsDeclared = defineRule({
  id: "modality/vector-as-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "State and action vectors MUST have the elements that are declared: their number, names and ranges.",
    ja: "状態や行動のベクトルは、宣言された要素の数、名前、値の範囲と一致しなければならない。",
  },
  scope: {
    en: "Streams with a layout in `content.vector.layouts`; without a `vector` in their declaration they are not checked.",
    ja: "`content.vector.layouts` に構成のあるストリーム。宣言に `vector` がなければ検査しない。",
  },
  why: {
    en: "A policy reads elements by their place: one that means something else moves another joint, or too far.",
    ja: "方策は要素を位置で読み取る。意味の違う要素は、別の関節を動かしたり、動かしすぎたりする。",
  },
  fix: {
    en: "Correct the declaration, or publish the vector that is declared.",
    ja: "宣言を正すか、宣言どおりのベクトルを配信する。",
  },
  sources: ["Tasuki, specification, vectors say what they hold"],
  messages: {
    length: {
      en: "vectors have {actual} elements, {expected} are declared",
      ja: "ベクトルの要素が {actual} 個で、宣言の {expected} 個と異なる",
    },
    name: {
      en: "the element {actual} stands where {expected} is declared",
      ja: "{expected} と宣言された位置に、要素 {actual} がある",
    },
    range: {
      en: "the element {name} reaches {measured}, beyond what is declared",
      ja: "要素 {name} の値 {measured} が、宣言の範囲を外れている",
    },
  },
  applies: ({ content }, { declared, declaration }) => {
    if ((content?.vector?.layouts.length ?? 0) === 0) return false;
    if (declared?.vector) return true;
    return notChecked(declaration ? "its declaration names no elements of vectors" : NEEDS_DECLARATION);
  },
  *check({ content }, _, { declared }) {
    const vector = declared!.vector!;
    for (const { names, length, samples, elements } of content!.vector!.layouts) {
      if (length !== vector.length) {
        yield {
          message: "length",
          evidence: { actual: String(length), expected: String(vector.length), samples },
          count: samples,
        };
        continue;
      }
      for (const [i, { name, unit, least, most }] of vector.entries()) {
        const actual = names[i];
        if (actual !== undefined && actual !== name)
          yield { message: "name", evidence: { actual, expected: name, samples }, at: { field: actual } };
        const range = elements[i];
        const limits = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
        const measured =
          least !== undefined && (range?.least ?? least) < least
            ? range!.least
            : most !== undefined && (range?.most ?? most) > most
              ? range!.most
              : undefined;
        if (measured !== undefined)
          yield { message: "range", evidence: { name, measured, ...limits, unit, samples }, at: { field: name } };
      }
    }
  },
});
