import type { Phrases } from "../../phrase-book.js";

/** Databases of rosbag2, and definitions that a recording does not carry. */
export const databasePhrases: Phrases = {
  // The header.
  "the file has {1} bytes, its header alone has 100":
    "ファイルが {1} バイトしかない（ヘッダーだけでも 100 バイトある）",
  "a page size of {1} bytes, which must be a power of two from 512 to 65536":
    "ページの大きさが {1} バイトである（512 以上 65536 以下の 2 の冪でなければならない）",
  "a page size of {1} bytes in the write-ahead log, {2} in the file":
    "ページの大きさが先行書き込みログでは {1} バイト、ファイルでは {2} バイトである",
  "{1} bytes are reserved in each page, which leaves {2}; at least 480 are needed":
    "ページごとに {1} バイトが予約され、残りが {2} バイトである（480 バイト以上必要）",
  "read version {1}, which must be 1 or 2": "読み取りの版が {1} である（1 か 2 でなければならない）",
  "write version {1}, which must be 1 or 2": "書き込みの版が {1} である（1 か 2 でなければならない）",
  "payload fractions {1}, which must be 64, 32, 32": "ペイロードの割合が {1} である（64, 32, 32 でなければならない）",
  "schema format {1}, which must be 1 to 4": "スキーマ形式が {1} である（1 から 4 でなければならない）",
  "text encoding {1}, which must be 1, 2 or 3": "文字コードが {1} である（1、2、3 のいずれかでなければならない）",
  "the header counts {1} pages of {2} bytes, the file has {3} bytes":
    "ヘッダーには {2} バイトのページが {1} 個とあるが、ファイルは {3} バイトである",

  // Pages and cells.
  "a reference to page {1}, and there are {2}": "ページ {1} を参照しているが、ページは {2} 個しかない",
  "page {1} is referred to twice": "ページ {1} が二か所から参照されている",
  "page {1} is not in the file": "ページ {1} がファイルにない",
  "page {1} has the type {2}, which no page of its tree has":
    "ページ {1} の種別が {2} であり、その木のページのものではない",
  "page {1} claims {2} cells, more than it has room for": "ページ {1} のセルが {2} 個とあるが、それだけの余地がない",
  "page {1}: cell {2} stands at {3}, outside of its content":
    "ページ {1}：セル {2} の位置が {3} であり、内容の範囲の外にある",
  "page {1}: cell {2} at {3} does not fit in it": "ページ {1}：位置 {3} のセル {2} がページに収まらない",
  "page {1}: a row of {2} bytes, more than the database has":
    "ページ {1}：行の長さが {2} バイトとあり、データベース全体より大きい",
  "page {1} stands {2} levels deep": "ページ {1} が {2} 段の深さにある",
  "leaf page {1} stands at level {2}, others at {3}": "葉のページ {1} が {2} 段目にあり、ほかの葉は {3} 段目にある",
  "a row of {1} bytes whose overflow pages end after {2}":
    "行の長さは {1} バイトとあるが、あふれページが {2} バイトで終わっている",
  "overflow pages that go on after a row of {1} bytes": "{1} バイトの行が終わっても、あふれページが続いている",
  "{1} of {2} pages belong to no table, no index and no list; the first is page {3}":
    "{2} ページのうち {1} ページが、どの表にも索引にもリストにも属さない。最初はページ {3}",
  "it goes on at page {1}, and there are {2}": "続きがページ {1} とあるが、ページは {2} 個しかない",
  "it lists page {1}, and there are {2}": "ページ {1} が載っているが、ページは {2} 個しかない",
  "page {1} is free and in use, or free twice": "ページ {1} が使用中なのに空きとされているか、二重に空きとされている",
  "page {1} lists {2} pages, more than it has room for":
    "ページ {1} に載るページが {2} 個とあるが、それだけの余地がない",
  "it has {1} pages, the header counts {2}": "リストには {1} ページあるが、ヘッダーには {2} ページとある",

  // Tables and rows.
  "there is no such table": "この表がない",
  "there is no such table; changes go to a write-ahead log first, and none stands beside the database":
    "この表がない。変更はまず先行書き込みログに書かれるが、そのログがデータベースの隣にない",
  "it lacks the column topic_id, timestamp or data": "列 topic_id、timestamp、data のいずれかがない",
  "row {1}: {2}": "{1} 行：{2}",
  "row {1} stands behind row {2}": "行 {1} が行 {2} の後にある",
  "its header has {1} bytes, the row {2}": "ヘッダーが {1} バイトとあるが、行は {2} バイトである",
  "column {1} has the type {2}, which is reserved": "列 {1} の型が、予約された {2} である",
  "column {1} claims {2} bytes, {3} are left": "列 {1} の長さは {2} バイトとあるが、残りは {3} バイトである",
  "{1} is {2}, expected {3}": "{1} が {3} でなく {2} である",
  "timestamp {1} is negative": "timestamp {1} が負である",
  "topic id {1}": "トピック ID {1}",
  "two rows of topics": "表 topics に二つの行がある",
  "two rows of message_definitions": "表 message_definitions に二つの行がある",
  "a topic whose id is missing or mistyped": "トピックの id がないか、型が違う",
  "a topic whose name is missing or mistyped": "トピックの name がないか、型が違う",
  "a topic whose type is missing or mistyped": "トピックの type がないか、型が違う",
  "column {1} is not valid {2}": "列 {1} が正しい {2} ではない",
  "pages could not be read, and may say that there is an index": "読めないページがあり、そこに索引がある可能性がある",

  // Files beside a database.
  "it has {1} bytes, its header alone has 32": "{1} バイトしかない（ヘッダーだけでも 32 バイトある）",
  "it begins with 0x{1}, which no log does": "先頭が 0x{1} であり、ログのものではない",
  "its version is {1}, which is not known": "版 {1} は未知である",
  "its pages have {1} bytes, those of the database {2}": "ページが {1} バイトであり、データベースの {2} バイトと異なる",
  "the checksum of its header does not hold": "ヘッダーのチェックサムが一致しない",
  "a journal of {1} bytes waits to be rolled back": "{1} バイトのジャーナルが、巻き戻されないまま残っている",

  // Definitions.
  "the recording gives no definition": "記録に定義がない",
  "the recording gives no definition, and {1} is no type of the kept library":
    "記録に定義がなく、{1} は内蔵ライブラリの型でもない",
  "the recording gives no definition, and that of {1} differs between {2}":
    "記録に定義がなく、{1} の定義は {2} の間で異なる",
};
