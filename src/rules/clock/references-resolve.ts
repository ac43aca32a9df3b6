import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const referencesResolve = defineRule({
  id: "clock/references-resolve",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every clock that a declaration refers to MUST be declared in it exactly once.",
    ja: "宣言が参照するクロックは、すべて、その宣言の中でちょうど一度だけ宣言しなければならない。",
  },
  scope: {
    en: "Every recording. It cannot be checked without a declaration.",
    ja: "すべての記録。宣言がなければ検査できない。",
  },
  why: {
    en: "A name that leads nowhere, or to two clocks, says nothing.",
    ja: "どのクロックも指さない名前や、二つのクロックを指す名前は、何も示していないのと同じである。",
  },
  fix: { en: "Correct the id, or add the clock.", ja: "ID を直すか、クロックを追加する。" },
  sources: ["Tasuki"],
  messages: {
    unknown: {
      en: '{name} refers to clock "{actual}", which is not declared',
      ja: "{name} が参照するクロック「{actual}」は宣言されていない",
    },
    twice: { en: 'clock "{actual}" is declared twice', ja: "クロック「{actual}」が二重に宣言されている" },
    streamTwice: { en: "stream {actual} is declared twice", ja: "ストリーム {actual} が二重に宣言されている" },
  },
  applies: (_, { declaration }) => (declaration ? true : notChecked(NEEDS_DECLARATION)),
  *check(_recording, _params, { declaration }) {
    const { clocks, streams, logClock, publishClock, clockObservations = [] } = declaration!;
    const ids = new Set<string>();
    for (const { id } of clocks) {
      if (ids.has(id)) yield { message: "twice", evidence: { actual: id }, at: { field: "clocks" } };
      ids.add(id);
    }
    const topics = new Set<string>();
    for (const { topic } of streams) {
      if (topics.has(topic)) yield { message: "streamTwice", evidence: { actual: topic }, at: { stream: topic } };
      topics.add(topic);
    }
    const references = [
      { name: "logClock", id: logClock },
      { name: "publishClock", id: publishClock },
      ...streams.map(({ topic, clock }) => ({ name: topic, id: clock })),
      ...clockObservations.flatMap(({ topic, from, to }) => [from, to].map((id) => ({ name: topic, id }))),
      ...clocks.flatMap(({ id, offsets }) => (offsets ?? []).map(({ to }) => ({ name: `an offset of ${id}`, id: to }))),
    ];
    for (const { name, id } of references)
      if (id !== undefined && !ids.has(id)) yield { message: "unknown", evidence: { name, actual: id } };
  },
});
