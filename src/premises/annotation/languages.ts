import { declaredOr, definePremise } from "../premise.js";
import { cut, inAll } from "../steps.js";

export const annotationLanguages = definePremise({
  id: "annotation/languages",
  title: { en: "languages of texts", ja: "文の言語" },
  item: "annotation",
  decides: "annotator",
  meet: (values) => (inAll(values).length > 0 ? inAll(values) : undefined),
  read({ premises, annotation }) {
    const own = annotation?.segments.flatMap(({ texts = [] }) => texts.map(({ language }) => language)) ?? [];
    return declaredOr(
      premises.annotation?.languages && [...premises.annotation.languages].sort(),
      own.length > 0 ? [...new Set(own)].sort() : undefined,
    );
  },
  step: cut({
    down: { en: "texts in {names} are left out", ja: "{names} の文を除く" },
    up: { en: "texts in {names} are to be written", ja: "{names} の文を書く必要がある" },
  }),
});
