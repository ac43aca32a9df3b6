/** What the bytes of a recording show: databases. */
export const databases: Readonly<Record<string, string>> = {
  "A statement of SQL.": "SQL の文。",
  "The statements by which SQLite makes a recording of rosbag2's sqlite3 storage.":
    "SQLite が記録を作る文の並び（データベースの場合）。このとき `from` は省く。",
  "What only databases have.": "データベースだけがもつもの。",
  "Of databases alone.": "データベースの場合のみ。",
  "Version of the tables, as the table `schema` says; absent in databases from before it, of versions 1 and 2.":
    "表の版。表 `schema` の記載による。その表ができる前のデータベース（版 1、2）にはない。",
  "Release of ROS that recorded, such as `humble`; empty where the database does not say it.":
    "記録した ROS のリリース。例：`humble`。データベースに記載がなければ空。",
  "Pages of the database, those of its write-ahead log included.":
    "データベースのページ数。先行書き込みログのものを含む。",
  "Pages that could not be read, each with all that stands below it.":
    "読めなかったページの数。その下にあるものすべても読めていない。",
  "Committed frames of the write-ahead log beside the database, which were read.":
    "データベースの隣の先行書き込みログにある、確定したフレームの数。読み込んだ。",
  "Frames behind these, of a transaction that was never committed; not read.":
    "その後にある、確定しなかったトランザクションのフレームの数。読み込まない。",
  "`recording`: the recording carries the definition. `library`: it names the type alone, which is a standard one; its definition was taken from the kept message packages.":
    "`recording`：記録が定義をもつ。`library`：記録は標準の型の名前だけを示し、定義は内蔵のメッセージパッケージから取った。",
};
