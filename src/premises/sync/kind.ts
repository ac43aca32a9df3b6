import { definePremise } from "../premise.js";
import { ranked } from "../steps.js";

export const syncKind = definePremise({
  id: "sync/kind",
  title: { en: "what keeps streams together", ja: "ストリームを同期させるもの" },
  item: "sync",
  decides: "recorder",
  *read({ declaration }) {
    for (const { members, reference, kind: value } of declaration?.syncGroups ?? [])
      for (const { topic } of members)
        if (topic !== reference) yield { topic: reference, withTopic: topic, value, basis: "declared" };
  },
  step: ranked([["hardware-trigger"], ["shared-clock"], ["software"], ["none"]], {
    down: { en: "rely on no more than {to} promises", ja: "{to} で得られる精度までしか当てにできない" },
    up: {
      en: "{from} cannot become {to} once recorded: the weaker is accepted, or recorded again",
      ja: "記録した後で {from} を {to} にはできない。弱いほうを受け入れるか、記録し直す",
    },
  }),
});
