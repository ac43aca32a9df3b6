import { declared, definePremise } from "../premise.js";
import { barred, exactly } from "../steps.js";

/** Both hold the samples as they were recorded. */
const SAME_SAMPLES = ["recorded", "converted"];

export const lineageKind = definePremise({
  id: "lineage/kind",
  title: { en: "where data come from", ja: "データの由来" },
  item: "lineage",
  says: "provider",
  decides: "consumer",
  asks: "always",
  prefers: ["recorded"],
  read: ({ premises }) => declared(premises.lineage?.kind),
  step: ({ value: from }, { value: to }) =>
    SAME_SAMPLES.includes(String(from)) && SAME_SAMPLES.includes(String(to))
      ? exactly({
          en: "the samples are the same; tasuki diff proves it where the source is there",
          ja: "サンプルは同じである。元があれば tasuki diff で確かめられる",
        })
      : barred(
          { en: "{from} does not become {to}: the consumer decides", ja: "{from} は {to} にならない。利用者が決める" },
          { from: String(from), to: String(to) },
        ),
});
