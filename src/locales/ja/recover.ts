/** The words of a recovery, in Japanese. */
import type { Locale } from "../en.js";
import { grouped } from "../grouped.js";

export const recovery: Locale["recovery"] = {
  outcome: {
    whole: (saved) => `すべてのサンプルを救出した：${grouped(saved)} 個。`,
    lost: (saved) => `サンプル ${grouped(saved)} 個を救出した。失われたものがある。`,
    unsure: (saved) => `サンプル ${grouped(saved)} 個を救出した。失われたものがあるかもしれない。`,
    unverified: (saved) => `サンプル ${grouped(saved)} 個を救出し、失われたものはない。未検証のものがある。`,
    nothing: () => "救出できるものはなく、何も書いていない。",
  },
  notRecovered: "救出できない。",
  lost: (count, exact) =>
    exact ? `喪失 ${grouped(count)} 個` : count === 0 ? "喪失：不明" : `喪失 ${grouped(count)} 個以上`,
  saved: (count) => `救出 ${grouped(count)} 個`,
  unverified: (count) => `うち未検証 ${grouped(count)} 個`,
  whatUnverified:
    "未検証のサンプルは破損した部分にあったもので、正しいと示すものがない。--verified-only を付けると含めない。",
  noChecksums: "チェックサムのない部分があり、ペイロードが変わっていても分からないことがある。",
  undefinedChannel: (id, lost, isBag) =>
    `${isBag ? "コネクション" : "チャネル"} ${id}（定義が失われている）：喪失 ${grouped(lost)} 個`,
  hole: (from, to) => (from === undefined ? `${to} より前` : to === undefined ? `${from} より後` : `${from} … ${to}`),
  moreHoles: (count) => `ほか ${grouped(count)} か所`,
  moreStreams: (count) => `ほか ${grouped(count)} 本のストリーム。すべては --format json で示す`,
  otherContainer: (from) => `${from} だったが、MCAP にした。データベースは書かない。`,
  chunks: (whole, damaged) => `チャンク：完全 ${grouped(whole)} 個、破損 ${grouped(damaged)} 個`,
  attachments: (saved, lost) => `添付：救出 ${grouped(saved)} 個、喪失 ${grouped(lost)} 個`,
  skipped: (bytes, places) => `${bytes} を読み飛ばした：${grouped(places)} か所`,
  skip: (offset, bytes, reason) => `バイト位置 ${grouped(offset)}：${bytes}、${reason}`,
  rebuilt: (parts) => `作り直したもの：${parts}`,
  parts: { magic: "先頭のバイト列", header: "ヘッダー", definitions: "定義", index: "索引", summary: "サマリー" },
};

export const recoverCommand: Locale["cli"]["recover"] = {
  summary: "途切れた記録や破損した記録に残っている内容を救い出す",
  description:
    "途切れた記録や破損した記録に残っている内容を新しい記録に救い出し、失われたものをストリームと時刻で示す。ROS 1 の bag は bag に、MCAP、データベース（.db3）、rosbag2 のフォルダーは一つの MCAP ファイルにする。破損したファイルは決して変更しない。",
  in: "破損した記録",
  out: "書く記録。書き終えてから現れる",
  verifiedOnly: "破損した部分のサンプルを含めない：正しいと示すものがない",
  force: "すでにあるファイルを置き換える",
  format: "報告の形式",
  output: "報告をファイルに書く。ファイルは書き終えてから現れる",
  exitCodes: "終了コード：0 すべてのサンプルを救出した、3 失われたものがある、2 何も救出できない。",
};
