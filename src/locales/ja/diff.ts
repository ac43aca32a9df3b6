/** The words of a comparison, in Japanese. */
import type { Locale } from "../en.js";
import { grouped } from "../grouped.js";

const lacking = (a: string | undefined, b: string | undefined) =>
  a === undefined ? "B" : b === undefined ? "A" : "A と B";

export const diff: Locale["diff"] = {
  verdict: {
    same: (streams, samples) =>
      `内容は同じである：サンプル ${grouped(samples)} 個、ストリーム ${grouped(streams)} 本。`,
    different: (streams, of) => `内容が異なる：ストリーム ${grouped(of)} 本中 ${grouped(streams)} 本。`,
    "not-proven": () => "証明できない：差異は見付からないが、比較できない部分がある。",
  },
  notCompared: "比較できない。",
  holds: (samples, streams) => `サンプル ${grouped(samples)} 個、ストリーム ${grouped(streams)} 本`,
  kind: (kind, count) => {
    const samples = `サンプル ${grouped(count)} 個`;
    return {
      stream: "ストリーム",
      type: "型",
      encoding: "エンコーディング",
      definition: "定義",
      "only-in-a": `A だけにある${samples}`,
      "only-in-b": `B だけにある${samples}`,
      payload: `ペイロードが異なる${samples}`,
      "log-time": `記録時刻が異なる${samples}`,
      "publish-time": `配信時刻が異なる${samples}`,
      sequence: `シーケンス番号が異なる${samples}`,
      order: `順序が異なる${samples}`,
    }[kind];
  },
  orderAcross: "各ストリームは同じだが、サンプルの並ぶ順序が異なる。",
  onlyIn: (which) => `${which} だけにある`,
  parted: (a, b) => `${a} → ${b}`,
  none: "なし",
  said: (name, what) => `${name}：${what}`,
  comma: "、",
  times: (from, to) => (from === to ? `${from} の時点` : `${from} … ${to}`),
  index: (a, b) =>
    a === b
      ? `サンプル ${grouped(a ?? 0)}`
      : a === undefined
        ? `B のサンプル ${grouped(b!)}`
        : b === undefined
          ? `A のサンプル ${grouped(a)}`
          : `A のサンプル ${grouped(a)}、B のサンプル ${grouped(b)}`,
  byte: (offset) => `バイト位置 ${grouped(offset)}`,
  first: (place) => `最初の箇所：${place}`,
  note: ({ kind, a, b }) =>
    ({
      "order-across-streams": "サンプルは同じで、ストリーム間の順序だけが異なる",
      "order-within-stream": "サンプルは同じで、ストリーム内の順序だけが異なる",
      "publish-time-not-held": `配信時刻は比較していない：${lacking(a, b)} のコンテナがもつ時刻は一つである`,
      "sequence-not-held": `シーケンス番号は比較していない：${lacking(a, b)} のコンテナにない`,
      metadata: `チャネルのメタデータが異なる：${a}`,
      "definition-text": "定義の違いは空白とコメントだけである",
      declaration: "記録内の宣言が異なる",
      attachments: `添付：A に ${a} 個、B に ${b} 個。中身は比較していない`,
      unread: `${lacking(a, b)} に読めない部分がある`,
      "not-mapped": `A のサンプル ${a} 個は、B にあるべき形に変換できず、比較していない`,
      approximate: "遠くに移ったサンプルがある：A だけにあるもの、B だけにあるものとして示す",
    })[kind],
  notes: "注記",
  moreStreams: (count) => `ほかに ${grouped(count)} 本。すべて見るには --format json`,
};

export const diffCommand: Locale["cli"]["diff"] = {
  summary: "二つの記録の内容が同じことを証明する。異なれば、その箇所を示す",
  description:
    "二つの記録の内容が同じことを、コンテナ形式によらず証明する。異なれば、その箇所を示す：ストリーム、サンプル、時刻、ペイロード、フィールド。",
  a: "記録",
  b: "比較する記録",
  topics: "このトピックに限る。* は任意の文字列を表す",
  from: "この記録時刻以降のサンプルに限る：ナノ秒、日時、または一つ目の記録の始まりからの +秒数",
  until: "この記録時刻より前のサンプルに限る（同じ形式）",
  order: "区別する順序：file 全体の順序、streams 各ストリーム内の順序、none 区別しない",
  format: "結果の形式",
  output: "結果をファイルに書く。ファイルは書き終えてから現れる",
  exitCodes: "終了コード：0 内容が同じ、1 異なる、2 全体は比較できない。",
};
