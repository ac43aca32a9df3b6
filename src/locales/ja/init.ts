import type {
  gapsCommand as gapsCommandEnglish,
  gaps as gapsEnglish,
  initCommand as initCommandEnglish,
  init as initEnglish,
} from "../en/init.js";
import { grouped } from "../grouped.js";

/** Words about drafts. */
export const init: typeof initEnglish = {
  drafted: (path, measured, guessed, needed) =>
    `${path}：測定 ${grouped(measured)} 件、推定 ${grouped(guessed)} 件、要記入 ${grouped(needed)} 件。`,
  neededFrom: (role, count) => `  要記入（${role}）：${grouped(count)} 件`,
  passedOver: (recordings) => `宣言済みの記録 ${grouped(recordings)} 件には何も書かなかった`,
  next: (path, profile) =>
    `要記入の項目を埋めてから実行する：tasuki gaps ${path}${profile === undefined ? "" : ` --profile ${profile}`}`,
  draftedFor: (profile, level, title) => `プロファイル ${profile}（レベル ${level}）向け。${title}。`,
  asks: (items) => `求めるもの：${items}。`,
  elsewhere: (role, item, says) => `このファイルには書けない${item}も求める。用意するのは${role}：${says}`,
  unchanged: (path) => `${path}：変更はない。`,
  updated: (path, count) => `${path}：${grouped(count)} 件を変更した。`,
  renewed: (place, before, after, words) =>
    before === after ? `${place}：${after} のまま（${words}）` : `${place}：${before} → ${after}（${words}）`,
  added: (list, name) => `${list}：${name} を追加した`,
  suggested: (part, name) => `${part}：${name} について要記入。ファイルの末尾にある`,
  gone: (topic) => `${topic}：宣言にあるが、もう記録されていない。残してある`,
  question: (about, from, words) => `${about}：${words}（${from}）`,
  numbers: (length, unit) =>
    `${length === undefined ? "数" : `${grouped(length)} 個の数`}${unit === undefined ? "" : `（単位 ${unit}）`}を空白またはコンマで区切る`,
  each: (length) => `すべてに共通の一つ、または ${grouped(length)} 個を空白かコンマで区切る`,
  skip: "まだ分からない",
  optional: "まだ分からなければ空のままにする",
  several: "スペースで選び、Enter で進む",
  begin: (name, count) => `${name}：質問 ${grouped(count)} 件。Ctrl-C で何も書かずに終わる。`,
  cancelled: "何も書かなかった。",
  answered: (count) => `回答 ${grouped(count)} 件を反映した。`,
  invalid: (words) => `この値は使えない：${words}`,
};

/** Words about gaps. */
export const gaps: typeof gapsEnglish = {
  head: (open, recordings, profile, date) =>
    `${open === 0 ? "不足はない" : `不足 ${grouped(open)} 件`}（記録 ${grouped(recordings)} 件、プロファイル ${profile}、${date} 現在）`,
  items: (count) => `${grouped(count)} 件`,
  who: (role, party) => `${role}（${party}）`,
  comma: "、",
  gap: (item, says) => `${item}：${says}`,
  of: (names) => `（${names}）`,
  states: {
    promised: (due) => (due === undefined ? "– 提出予定" : `– ${due} までに提出予定`),
    overdue: (due) => `– ${due ?? ""} の期日を過ぎた`,
    contradictory: () => "",
  },
  in: (recordings) => `対象：${recordings}`,
  nothing: "することはない。",
  unread: (path, reason) => `${path} を読めない：${reason}`,
};

export const initCommand: typeof initCommandEnglish = {
  summary: "測定した内容から、記録の宣言の下書きを作る",
  description:
    "測定した内容から、記録ごとに宣言の下書き NAME.tasuki.yaml を隣に作る。値にはそれぞれ、測定・推定・要記入の別を付ける。既にあるファイルは上書きしない。",
  paths: "記録、フォルダー、または引用符で囲んだ glob",
  output: "一つの記録の下書きを書くファイル。名前が .json で終われば JSON、`-` なら標準出力",
  handOver: "hand-over.tasuki.yaml の下書きも作る。すべての記録に共通する内容を一度だけ書く",
  update: "指定した一つの記録について、この宣言の測定値を更新する。人が書いた内容は変えない",
  interactive: "ファイルからは分からないことを端末で質問する",
  profile: "このプロファイルが求めるものも下書きする。プロファイルの ID、または JSON のプロファイル",
  annotations: "指定した一つの記録のアノテーション。省くと、隣の NAME.annotations.tasuki.json",
  exitCodes: "終了コード：0 書いた、2 書かなかった。",
};

export const gapsCommand: typeof gapsCommandEnglish = {
  summary: "引渡しの不足と矛盾を当事者ごとに示す",
  description:
    "プロファイルに対する引渡しの不足と矛盾を、それを解消すべき当事者ごとに示す。対象は、hand-over.tasuki.yaml（または .json）のあるフォルダー、梱包した引渡し、または宣言の付いた記録。",
  paths: "フォルダー、引渡し、または記録",
  profile: "求める内容：プロファイルの ID、または JSON のプロファイル",
  declaration: "提供者の宣言。併置ファイルや記録の中の宣言より優先する",
  party: "この ID の当事者の一覧だけを示す",
  date: "約束の期日と比べる日。YYYY-MM-DD（省くと今日）",
  format: "一覧の形式",
  output: "一覧を書くファイル。書き終えてから現れる",
  exitCodes: "終了コード：0 不足なし、1 不足あり、2 読めないものがある。",
};
