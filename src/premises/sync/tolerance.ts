import { definePremise } from "../premise.js";
import { atMost } from "../steps.js";

export const syncTolerance = definePremise({
  id: "sync/tolerance",
  title: { en: "sync tolerance", ja: "同期の許容差" },
  item: "sync",
  decides: "recorder",
  unit: "ns",
  *read({ declaration }) {
    for (const { members, reference, toleranceNs } of declaration?.syncGroups ?? [])
      for (const { topic } of members)
        if (topic !== reference && toleranceNs !== undefined)
          yield { topic: reference, withTopic: topic, value: toleranceNs, basis: "declared" };
  },
  step: atMost({
    down: { en: "rely on no more than {toNs}", ja: "{toNs} までしか当てにできない" },
    up: {
      en: "{fromNs} is wider than {toNs}: the wider is accepted, or recorded again",
      ja: "{fromNs} は {toNs} より広い。広いほうを受け入れるか、記録し直す",
    },
  }),
});
