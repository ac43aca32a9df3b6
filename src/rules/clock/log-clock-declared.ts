import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const logClockDeclared = defineRule({
  id: "clock/log-clock-declared",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The declaration MUST name the clock of the log times, and of the publish times where they are known.",
    ja: "宣言には、記録時刻のクロックを示し、配信時刻が分かる場合はそのクロックも示さなければならない。",
  },
  scope: {
    en: "Recordings with samples: `samples` is above 0. It cannot be checked without a declaration. The clock of the publish times is asked for where a stream has a known publish time.",
    ja: "サンプルのある記録：`samples` が 0 より大きい。宣言がなければ検査できない。配信時刻のクロックは、配信時刻の分かるストリームがあるときに求める。",
  },
  why: {
    en: "The container leaves the epoch open: its times may count from 1970, from boot, or on a simulated clock.",
    ja: "コンテナ形式は時刻の起点を定めていない。1970 年から数えた時刻、起動時から数えた時刻、シミュレーション時刻のいずれもあり得る。",
  },
  fix: {
    en: "Set logClock and publishClock in the declaration.",
    ja: "宣言に `logClock` と `publishClock` を設定する。",
  },
  sources: ["MCAP specification, Timestamp", "foxglove/mcap#51", "rosbag2#2023"],
  messages: { undeclared: { en: "the declaration does not name {name}", ja: "宣言に {name} がない" } },
  applies: ({ samples }, { declaration }) => {
    if (samples === 0) return false;
    return declaration ? true : notChecked(NEEDS_DECLARATION);
  },
  *check({ streams }, _params, { declaration }) {
    if (declaration!.logClock === undefined)
      yield { message: "undeclared", evidence: { name: "logClock" }, at: { field: "logClock" } };
    // A publish time that always equals the log time, or is always 0, is none.
    const published = streams.some(({ samples, publish }) => publish.equalsLog < samples && publish.zero < samples);
    if (published && declaration!.publishClock === undefined)
      yield { message: "undeclared", evidence: { name: "publishClock" }, at: { field: "publishClock" } };
  },
});
