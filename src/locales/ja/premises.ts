import type { premises as english, compareCommand as englishCommand } from "../en/premises.js";
import { grouped } from "../grouped.js";
import { premiseValues } from "./premise-values.js";

/** 前提条件についての語。 */
export const premises: typeof english = {
  head: (sides) => `${grouped(sides)} 者の前提条件`,
  recordings: (count, measured) =>
    count === 0
      ? "引渡し書のみ（記録なし）"
      : `記録 ${grouped(count)} 件、${measured === 0 ? "宣言のみ" : `測定 ${grouped(measured)} 件`}`,
  premise: "前提条件",
  toUnify: "統一の方法",
  outcomes: {
    identical: "一致",
    convertible: "変換可能",
    lossy: "損失あり",
    unknown: "不明",
    incompatible: "両立しない",
  },
  roles: {
    provider: "提供者",
    recorder: "記録者",
    annotator: "アノテーター",
    integrator: "統合者",
    "rights-holder": "権利者",
    "data-controller": "データ管理者",
    consumer: "利用者",
  },
  values: premiseValues,
  notStated: "記載なし",
  yes: "あり",
  no: "なし",
  mixed: (values) => `不統一：${values}`,
  absentIn: (count) => `${grouped(count)} 件に記載なし`,
  measured: (value) => `${value}（測定）`,
  more: (count) => `ほか ${grouped(count)} 件`,
  who: (sides, role) => `${sides.join("・")} の${role}`,
  mustSay: (who) => `示す者：${who}`,
  decides: (who) => `決める者：${who}`,
  comma: "、",
  semicolon: "；",
  ofSide: (side, text) => `${side}：${text}`,
  matched: "同じものとみなしたストリーム：",
  matches: {
    map: "--map の指定による",
    topic: "同じトピック",
    modality: "種類が同じで、それぞれ一つだけ",
    order: "トピックの順による。確認し、異なれば --map で指定する",
    none: "",
  },
  identicalOnes: (count, titles) => `一致（${grouped(count)} 件）：${titles}。`,
  silent: (count) => `どこにも記載がないもの（${grouped(count)} 件）と、示す者：`,
  counts: (counts) => `${counts}。`,
  counted: (count, outcome) => `${outcome} ${grouped(count)} 件`,

  agreement: {
    title: (id, revision) => `前提条件の合意書：${id}（改訂 ${revision}）`,
    intro:
      "草案である。一致するものは合意済みとし、そのほかの目標は提案であるか、まだ決まっていない。合意したものは JSON で `agreed` とし、" +
      "JSON に署名を記す。",
    sides: "当事者",
    sideColumns: ["側", "名前", "当事者"],
    open: "未決",
    agreed: "合意済み",
    columns: (sides) => ["前提条件", "対象", ...sides, "結果", "目標", "理由と決める者"],
    signatures: "署名",
    signatureColumns: ["側", "当事者", "日付", "改訂"],
    undecided: "未定",
    none: "なし。",
  },
};

export const compareCommand: typeof englishCommand = {
  summary: "複数のプログラムの前提条件を比べ、合意書の草案を作る",
  description:
    "二つ以上のプログラムが前提としていることを比べる。形式、クロック、タイムスタンプ、座標系、単位、レート、ラベル、機材、権利、プライバシーである。" +
    "違いごとに、変換の方法、失われるもの、決める者を示す。比べるのは、記録、記録のフォルダー、引渡し、宣言、引渡し書のいずれか。",
  sides: "比べるもの：記録、フォルダー、引渡し、宣言、引渡し書",
  map: "同じストリームの指定：A:/topic=B:/topic。繰り返し指定できる",
  id: "合意書の ID",
  format: "比較の形式。markdown は合意書の草案",
  output: "合意書の草案をファイルに書く。JSON、または名前が .md で終わるときは Markdown",
  exitCodes:
    "終了コード：0 すべて一致または変換可能、1 損失、不明、両立しないもののいずれかがある、2 読めないものがある。",
};
