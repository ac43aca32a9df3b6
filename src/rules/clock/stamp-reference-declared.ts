import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const stampReferenceDeclared = defineRule({
  id: "clock/stamp-reference-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stamped stream MUST declare which instant its stamps name and who made them.",
    ja: "タイムスタンプをもつストリームは、タイムスタンプがどの瞬間を指すか、何が付けたものかを宣言しなければならない。",
  },
  scope: {
    en: "Stamped streams with samples: `stamp` is there and `samples` is above 0. It cannot be checked without a declaration.",
    ja: "タイムスタンプとサンプルのあるストリーム：`stamp` があり、`samples` が 0 より大きい。宣言がなければ検査できない。",
  },
  why: {
    en: "Makers differ by a whole exposure or sweep: start, middle, end, or the moment data arrived.",
    ja: "開始、中央、終了、データ到着時のどれを指すかはメーカーによって異なり、その差は 1 回の露光や走査の全長に及ぶ。",
  },
  fix: {
    en: "Declare stampReference and stampOrigin; the sensor's manual or driver tells them.",
    ja: "`stampReference` と `stampOrigin` を宣言する。センサーの説明書かドライバーで確認できる。",
  },
  sources: ["Waymo Open Dataset", "nuScenes", "ouster-ros", "velodyne_driver", "Tasuki, TS-002"],
  messages: { undeclared: { en: "it does not declare {name}", ja: "{name} が宣言されていない" } },
  applies: ({ stamp, samples }, { declaration }) => {
    if (!stamp || samples === 0) return false;
    return declaration ? true : notChecked(NEEDS_DECLARATION);
  },
  *check(_stream, _params, { declared }) {
    for (const name of ["stampReference", "stampOrigin"] as const)
      if (declared?.[name] === undefined) yield { message: "undeclared", evidence: { name }, at: { field: name } };
  },
});
