import { agreementInJapanese } from "./library-agreement.ja.js";
import { annotationsInJapanese } from "./library-annotations.ja.js";
import { calibrationInJapanese } from "./library-calibration.ja.js";
import { clocksInJapanese } from "./library-clocks.ja.js";
import { comparisonsInJapanese } from "./library-compare.ja.js";
import { conversionInJapanese } from "./library-conversion.ja.js";
import { deliveryInJapanese } from "./library-delivery.ja.js";
import { handOversInJapanese } from "./library-hand-over.ja.js";
import { labelsInJapanese } from "./library-labels.ja.js";
import { samplesInJapanese } from "./library-samples.ja.js";
import { syncInJapanese } from "./library-sync.ja.js";
import { writingInJapanese } from "./library-writing.ja.js";

/** The prose of the library's exports in Japanese, by the English of their doc comments. */
export const libraryInJapanese: Readonly<Record<string, string>> = {
  "Told, now and then, how many bytes of how many have been read.":
    "読んだバイト数と全体のバイト数が、ときどき知らされる。",
  "The highest level that will be judged; what only higher ones look at is not measured. All where it is left out.":
    "判定する最高のレベル。それより上だけが見るものは測らない。省くとすべてを測る。",
  "Stable code.": "変わることのないコード。",
  "Size in bytes.": "バイト単位のサイズ。",
  "Limits that hold whatever a file claims.": "ファイルが何を主張しても守られる限度。",
  "What was measured.": "測定されたもの。",
  "What to do where it is broken.": "違反への対処。",
  "What the text needs of a rule beside its result.": "規則の結果のほかに、文面に必要なもの。",
  "What the bytes show.": "バイト列から分かること。",
  "What matters most.": "最も重要なもの。",
  "What matters less.": "重要度の低いもの。",
  "What conforms.": "適合するもの。",
  "Warnings.": "警告。",
  "Errors.": "エラー。",
  "Version of this package; a test holds it to package.json.":
    "このパッケージの版。package.json との一致をテストが確かめる。",
  "Version of the specification.": "仕様の版。",
  "The rules, for their words.": "規則。その文面を使う。",
  "The requirement in one sentence.": "一文で書いた要求事項。",
  "The part of the web platform's `Blob` that a source needs; a `File` of a browser is one.":
    "Web の `Blob` のうち、ソースに必要な部分。ブラウザーの `File` もこれにあたる。",
  "The largest chunk that is held in memory, compressed or not, in bytes.":
    "メモリーに置くチャンクの最大の大きさ。圧縮の有無を問わない。単位はバイト。",
  "The ladder. A level is reached when every MUST of its classes passes and none is left unchecked.":
    "レベルの段階。そのクラスの MUST がすべて合格し、未検査のものがないときに到達する。",
  "The ladder, for the names of levels.": "レベルの段階。その名前を使う。",
  "The declaration that the recording carries inside.": "記録の中にある宣言。",
  "The bytes from `start` up to, not including, `end`.": "`start` から `end` の手前までのバイト列。",
  "Stable codes of what stops a run: misuse, or input that cannot be read at all.":
    "実行を止めるものの、変わることのないコード。使い方の誤りか、まったく読めない入力である。",
  "Renders a report or an info as JSON, as its schema describes it. It is safe to show on a terminal.":
    "報告または一覧を、スキーマどおりの JSON にする。そのまま端末に表示しても安全である。",
  "Renders a report as text.": "報告を文章にする。",
  "Releases what the source holds; safe to call more than once.": "ソースが持つものを解放する。何度呼んでもよい。",
  "Reads them.": "読み込む。",
  "Reads a recording once and returns its facts. Throws a `TasukiError` where the input is no recording.":
    "記録を一度読み、測定結果を返す。入力が記録でなければ `TasukiError` を投げる。",
  "Random access to the bytes of one recording.": "一つの記録のバイト列への任意アクセス。",
  "Puts the reports of several recordings together.": "複数の記録の報告をまとめる。",
  "Profiles by id.": "プロファイルの一覧。ID 順。",
  "Opens a file as a source. Throws a `TasukiError` where there is none, or it cannot be read.":
    "ファイルをソースとして開く。ファイルがないとき、または読めないときは `TasukiError` を投げる。",
  "Name to show, usually the path.": "表示する名前。ふつうはパス。",
  "Name of the class.": "クラスの名前。",
  "Measures one recording. Throws a `TasukiError` where the input is no recording.":
    "一つの記録を測定する。入力が記録でなければ `TasukiError` を投げる。",
  "Limits a reader keeps, whatever a file claims.": "ファイルが何を主張しても、読取り器が守る限度。",
  "Leave out recordings that conform.": "適合する記録を省く。",
  "Language of the words in the report; English where nothing is said.": "報告の文面の言語。省略時は英語。",
  "Id of the rule.": "規則の ID。",
  "Id of a profile, or a profile.": "プロファイルの ID、またはプロファイルそのもの。",
  "How to set text off; each function returns the text with what its look needs around it.":
    "文字の見せ方。各関数は、見た目に必要なものを前後に付けた文字列を返す。",
  "How to lay the text out.": "文章の組み方。",
  "How to colour; not at all when left out.": "色の付け方。省略時は付けない。",
  "Every rule, by id.": "すべての規則。ID 順。",
  "Copies bytes from `offset` on into `target` and returns how many were copied: `target.length`, or fewer only at the end of the source.":
    "`offset` からのバイト列を `target` に写し、写した数を返す。`target.length` より少ないのは、ソースの終わりに限る。",
  "Columns to fill; 80 when left out.": "桁数。省略時は 80。",
  "Checks one recording and returns the report. Throws a `TasukiError` where the input is no recording.":
    "一つの記録を検査し、報告を返す。入力が記録でなければ `TasukiError` を投げる。",
  "An error that a person can act on. Whatever is wrong with the *data* is a finding instead.":
    "人が対処できるエラー。*データ*の誤りはエラーではなく指摘になる。",
  "A source over bytes already in memory.": "すでにメモリーにあるバイト列のソース。",
  "A source over a `Blob` or a browser's `File`.": "`Blob` またはブラウザーの `File` のソース。",
  "Options of `check()`.": "`check()` のオプション。",
  "Options of `measure()`.": "`measure()` のオプション。",
  "Checks one recording; several make a report by `reportOf()`.":
    "一つの記録を検査する。複数の結果を `reportOf()` で報告にまとめる。",
  "Defaults of `ReadLimits`.": "`ReadLimits` の既定値。",

  // The conformance suite.
  "Reads what an implementation is known to fail.": "実装の、不合格の見込みの一覧を読む。",
  "Reads the index of a suite and every case that it lists.":
    "スイートの索引と、そこに挙げられたすべての試験ケースを読む。",
  "Where the recording of a case stands.": "試験ケースの記録の場所。",
  "What came of holding the files of a suite to its index.": "スイートのファイルを索引と照合した結果。",
  "How many files were held to it.": "照合したファイルの数。",
  "What is wrong, one line each; empty where all is well.": "誤りの一覧。一行に一つずつ示す。誤りがなければ空。",
  "Holds every file of the suite to its index.": "スイートのすべてのファイルを索引と照合する。",
  "Options of `processContender()`.": "`processContender()` のオプション。",
  "How long one answer may take.": "一つの回答を待つ時間の上限。",
  "Another program, by the command that starts it. A program that breaks is started anew for the next case.":
    "コマンドで起動する別のプログラム。異常終了したプログラムは、次の試験ケースのために起動し直す。",
  "Gives the bytes of a case's recording.": "試験ケースの記録のバイト列を与える。",
  "This library, answering in process.": "このライブラリ自身。同じプロセスの中で回答する。",
  "Whoever answers cases: this library, or another program.":
    "試験ケースに回答するもの：このライブラリ、または別のプログラム。",
  "Says who it is. Throws a `TasukiError` where it cannot be started.":
    "自分が何であるかを述べる。起動できなければ `TasukiError` を投げる。",
  "Answers one case. Throws where it broke or was silent; the next case may be given all the same.":
    "一つの試験ケースに回答する。異常終了したとき、または応答がないときは例外を投げるが、次の試験ケースを与えてよい。",
  "Ends; no case is given after it.": "終了する。この後に試験ケースは与えられない。",
  "Options of `runSuite()`.": "`runSuite()` のオプション。",
  "Which cases to run; all where it is left out.": "実行する試験ケース。省略時はすべて。",
  "What the implementation is known to fail.": "実装の、不合格の見込みの一覧。",
  "Told after each case.": "試験ケースが終わるごとに、その結果が知らされる。",
  "Runs the suite against an implementation, case by case.": "スイートの試験ケースを、一つずつ実装に対して実行する。",
  "A suite that is at hand.": "手元にあるスイート。",
  "Version of the suite.": "スイートの版。",
  "Version of the specification that it is written for.": "スイートが対象とする仕様の版。",
  "Every case, in the order of the index.": "すべての試験ケース。索引の順。",
  ...clocksInJapanese,
  ...syncInJapanese,
  ...conversionInJapanese,
  ...annotationsInJapanese,
  ...calibrationInJapanese,
  ...comparisonsInJapanese,
  ...samplesInJapanese,
  ...agreementInJapanese,
  ...deliveryInJapanese,
  ...handOversInJapanese,
  ...labelsInJapanese,
  ...writingInJapanese,
};
