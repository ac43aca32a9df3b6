import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const groupsDeclared = defineRule({
  id: "sync/groups-declared",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Streams that belong together MUST be declared as sync groups whose members and references can be found.",
    ja: "組になるストリームは、メンバーと基準が特定できる同期グループとして宣言しなければならない。",
  },
  scope: {
    en: "Recordings with streams worth comparing (an entry of `sync.pairs` without `calibration`), or with declared `syncGroups`. It cannot be checked without a declaration that has `syncGroups`.",
    ja: "比べる価値のあるストリームがある（`calibration` のない `sync.pairs` がある）か、`syncGroups` が宣言された記録。`syncGroups` のある宣言がなければ検査できない。",
  },
  why: {
    en: "Who does not know which streams belong together, and how closely, cannot tell whether they do.",
    ja: "どのストリームがどれだけ密に組になるかが分からなければ、同期しているかどうかを判定できない。",
  },
  fix: {
    en: "Declare syncGroups; `tasuki info --sync` proposes some. Correct ids, topics and references.",
    ja: "`syncGroups` を宣言する。`tasuki info --sync` が案を示す。ID、トピック、基準を直す。",
  },
  sources: ["ASAM OpenLABEL, frame_shift", "Autoware, camera offsets", "Tasuki, SY-001"],
  messages: {
    twice: { en: 'sync group "{actual}" is declared twice', ja: "同期グループ「{actual}」が二重に宣言されている" },
    memberTwice: {
      en: 'sync group "{name}" names {actual} twice',
      ja: "同期グループ「{name}」に {actual} が二重に書かれている",
    },
    reference: {
      en: 'the reference {actual} of sync group "{name}" is none of its members',
      ja: "同期グループ「{name}」の基準 {actual} がメンバーにない",
    },
    missing: {
      en: 'sync group "{name}" names {actual}, which is neither recorded nor declared',
      ja: "同期グループ「{name}」の {actual} が記録にも宣言にもない",
    },
  },
  applies: ({ sync }, { declaration }) => {
    if (declaration?.syncGroups?.length) return true;
    if (!sync?.pairs.some(({ calibration }) => !calibration)) return false;
    return notChecked(declaration ? "no sync group is declared" : NEEDS_DECLARATION);
  },
  *check({ streams }, _params, { declaration }) {
    const recorded = new Set(streams.filter(({ samples }) => samples > 0).map(({ topic }) => topic));
    // That a declared stream is missing is told by time/declared-streams-present.
    const declared = new Set(declaration!.streams.map(({ topic }) => topic));
    const ids = new Set<string>();
    for (const { id, members, reference } of declaration!.syncGroups!) {
      if (ids.has(id)) yield { message: "twice", evidence: { actual: id } };
      ids.add(id);
      const topics = new Set<string>();
      for (const { topic } of members) {
        if (topics.has(topic)) yield { message: "memberTwice", evidence: { name: id, actual: topic } };
        topics.add(topic);
        if (!recorded.has(topic) && !declared.has(topic))
          yield { message: "missing", evidence: { name: id, actual: topic } };
      }
      if (!topics.has(reference)) yield { message: "reference", evidence: { name: id, actual: reference } };
    }
  },
});
