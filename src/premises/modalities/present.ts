import { definePremise } from "../premise.js";
import { barred, losing } from "../steps.js";

export const modalitiesPresent = definePremise({
  id: "modalities/present",
  title: { en: "stream is there", ja: "ストリームの有無" },
  item: "sensors",
  says: "recorder",
  decides: "consumer",
  withoutStream: false,
  *read({ streams, facts }) {
    for (const { topic, facts: stream } of streams)
      yield { topic, value: true, basis: stream && facts ? "measured" : "declared" };
  },
  step: ({ value: from }) =>
    from === true
      ? {
          ...losing({
            en: "the stream is left out: tasuki convert IN OUT -x TOPIC",
            ja: "ストリームを除く（tasuki convert IN OUT -x TOPIC）",
          }),
          holds: true,
        }
      : barred({ en: "nobody recorded it", ja: "記録されていない" }),
});
