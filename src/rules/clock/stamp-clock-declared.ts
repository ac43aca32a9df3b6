import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const stampClockDeclared = defineRule({
  id: "clock/stamp-clock-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stamped stream MUST declare the clock that its stamps are read on.",
    ja: "タイムスタンプをもつストリームは、タイムスタンプがどのクロックの時刻かを宣言しなければならない。",
  },
  scope: {
    en: "Stamped streams with samples: `stamp` is there and `samples` is above 0. It cannot be checked without a declaration.",
    ja: "タイムスタンプとサンプルのあるストリーム：`stamp` があり、`samples` が 0 より大きい。宣言がなければ検査できない。",
  },
  why: {
    en: "Without it nobody can tell UTC from TAI, GPS time or uptime, or which streams may be compared directly.",
    ja: "宣言がなければ、UTC、TAI、GPS 時刻、稼働時間のどれなのかも、どのストリームどうしを直接比較してよいのかも分からない。",
  },
  fix: {
    en: "Name a clock of the declaration for the stream, with its timescale and discipline.",
    ja: "時刻系と同期方式を示したクロックを宣言し、ストリームからそれを参照する。",
  },
  sources: ["foxglove/mcap#51", "Tasuki, TS-001"],
  messages: {
    undeclared: { en: "the clock of its stamps is not declared", ja: "タイムスタンプのクロックが宣言されていない" },
  },
  applies: ({ stamp, samples }, { declaration }) => {
    if (!stamp || samples === 0) return false;
    return declaration ? true : notChecked(NEEDS_DECLARATION);
  },
  *check(_stream, _params, { declared }) {
    if (declared?.clock === undefined) yield { message: "undeclared", evidence: {}, at: { field: "clock" } };
  },
});
