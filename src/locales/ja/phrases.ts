import type { Phrases } from "../phrase-book.js";
import { agreePhrases } from "./phrases/agree.js";
import { annotationPhrases } from "./phrases/annot.js";
import { bag } from "./phrases/bag.js";
import { calibrationPhrases } from "./phrases/calib.js";
import { declaredClocks } from "./phrases/clockinfo.js";
import { clockreal } from "./phrases/clockreal.js";
import { comparePhrases } from "./phrases/compare.js";
import { contentPhrases } from "./phrases/content.js";
import { convertPhrases } from "./phrases/convert.js";
import { databasePhrases } from "./phrases/db3.js";
import { deliveredPhrases } from "./phrases/deliver.js";
import { deliveryPhrases } from "./phrases/delivery.js";
import { diff } from "./phrases/diff.js";
import { imagePhrases } from "./phrases/fcamera.js";
import { framePhrases } from "./phrases/frames.js";
import { initPhrases } from "./phrases/init.js";
import { labelPhrases } from "./phrases/lab1.js";
import { imageLabelPhrases } from "./phrases/lab2.js";
import { embeddedAnnotationPhrases } from "./phrases/lab3.js";
import { leftoverPhrases } from "./phrases/leftovers.js";
import { handOverPhrases } from "./phrases/level5.js";
import { neighbourPhrases } from "./phrases/neighbours.js";
import { openLabelPhrases } from "./phrases/olabel.js";
import { recoverPhrases } from "./phrases/recover.js";
import { rosbag2Phrases } from "./phrases/rosbag2.js";
import { sweepPhrases } from "./phrases/sweep.js";
import { syncPhrases } from "./phrases/sync.js";
import { writerPhrases } from "./phrases/writers.js";

/** What facts, rules and errors say in English, in Japanese, by where it comes from. Number the holes from 1. */
export const phrases: Phrases = {
  ...databasePhrases,
  ...annotationPhrases,
  ...initPhrases,
  ...embeddedAnnotationPhrases,
  ...openLabelPhrases,
  ...labelPhrases,
  ...imageLabelPhrases,
  ...agreePhrases,
  ...diff,
  ...writerPhrases,
  ...bag,
  ...rosbag2Phrases,
  ...convertPhrases,
  ...contentPhrases,
  ...sweepPhrases,
  ...deliveryPhrases,
  ...deliveredPhrases,
  ...comparePhrases,
  ...handOverPhrases,
  ...neighbourPhrases,
  ...imagePhrases,
  ...framePhrases,
  ...recoverPhrases,
  ...leftoverPhrases,
  ...clockreal,
  ...declaredClocks,
  ...calibrationPhrases,
  ...syncPhrases,

  // Finding a reader, reading a declaration or a profile.
  "{1} is empty: 0 bytes. Was the recording ever written?":
    "{1} は空（0 バイト）である。記録が書き込まれたかを確認する。",

  "{1} is not a recording: it begins with {2}, which no known container does.":
    "{1} は記録ではない。先頭が {2} であり、既知のどのコンテナ形式でもない。",
  "the declaration": "宣言",
  "the declaration inside the recording": "記録内の宣言",
  "{1} is not valid JSON: {2}": "{1} は正しい JSON ではない：「{2}」",
  "{1} does not follow the declaration schema: {2}": "{1} が宣言のスキーマに従っていない：{2}",
  "and {1} more": "ほか {1} 件",
  "the document": "文書全体",
  'there is no profile "{1}"; there are {2}': "プロファイル「{1}」はない。あるのは {2}",
  "levels go from 1 to {1}; {2} is none to check up to": "レベルは 1 から {1} まである。{2} までは検査できない",
  "the profile {1} asks for level {2}, which a check up to level {3} cannot show":
    "プロファイル {1} はレベル {2} を求めるが、レベル {3} までの検査では示せない",
  '{1} gives parameters for "{2}", which is no rule': "{1} に「{2}」のパラメーターがあるが、そのような規則はない",
  "the parameters of {1} in {2} are wrong: {3}: {4}": "{2} の {1} のパラメーターが正しくない：{3}：{4}",
  "{1} has the id {2}, which is that of a profile of the specification; give it another id":
    "{1} の ID {2} は仕様のプロファイルの ID である。別の ID を付けること",

  "{1}: its name is not UTF-8, so that it cannot be opened. Rename it.":
    "{1}：名前が UTF-8 でないため開けない。名前を変えること。",
  "The time range holds nothing: it ends {1} ns before it begins.":
    "時間範囲に何も含まれない。終わりが始まりより {1} ns 早い。",
  "No sample that is asked for lies in the time range: the last one is {1} s after the first.":
    "求められたサンプルが時間範囲に一つもない。最後のサンプルは最初のサンプルの {1} 秒後にある。",
  // Files and the command line.
  "{1}: there is no such file or directory. Check the path.":
    "{1}：このようなファイルやディレクトリはない。パスを確認する。",
  "{1}: there is no such file in {2}.": "{1}：{2} にこのようなファイルはない。",
  "{1}: no permission to read it.": "{1}：読み取る権限がない。",
  "A recording is given as a Source, a Folder, a Blob or a Uint8Array; of a path, fileSource or fileFolder makes one.":
    "記録は Source、Folder、Blob、Uint8Array のいずれかで渡す。パスからは fileSource か fileFolder で作る。",
  "There are no words in the language {1}, only in {2}.": "言語 {1} の文面はない。あるのは {2} である。",
  "{1}: is a directory and cannot be read as a file.": "{1}：ディレクトリであり、ファイルとしては読めない。",
  "{1}: cannot be read ({2}).": "{1}：読めない（{2}）。",
  "{1}: no recording ({2}) in this directory.": "{1}：このディレクトリには記録（{2}）がない。",
  "{1}: this directory is no recording. Name one of its files.":
    "{1}：このディレクトリは記録ではない。中のファイルを一つ指定する。",
  "{1}: no file matches this pattern.": "{1}：このパターンに合うファイルがない。",
  'there is no rule "{1}". Did you mean {2}? All of them: tasuki rules':
    "規則「{1}」はない。もしかして {2}。一覧は tasuki rules",
  'there is no rule "{1}". All of them: tasuki rules': "規則「{1}」はない。一覧は tasuki rules",

  // Records; first what was read, then what is wrong with it.
  "{1}: {2}": "{1}：{2}",
  "{1} needs {2} bytes, the record has {3} left": "{1} に {2} バイト必要だが、レコードの残りは {3} バイトである",
  "group_opcode needs 1 byte, the record has 0 left": "group_opcode に 1 バイト必要だが、レコードに残りがない",
  "{1} is not valid UTF-8": "{1} が正しい UTF-8 ではない",
  "record {1} claims {2} bytes, {3} are left": "レコード {1} の長さは {2} バイトとあるが、残りは {3} バイトである",
  "record {1} claims {2} bytes, its chunk has {3} left":
    "レコード {1} の長さは {2} バイトとあるが、チャンクの残りは {3} バイトである",
  "record {1} in a chunk": "チャンクの中にレコード {1} がある",
  "record {1} in the data section": "データセクションの中にレコード {1} がある",
  "record {1} after the data section": "データセクションの後にレコード {1} がある",
  "a second header": "二つ目のヘッダーがある",
  "opcode 0x00 is no record": "opcode 0x00 はレコードではない",
  "its length is {1} bytes, at most {2} are read": "長さが {1} バイトある（読めるのは {2} バイトまで）",
  "a message of {1} bytes, at least 22 are needed": "メッセージが {1} バイトしかない（22 バイト以上必要）",
  "chunk: records need {1} bytes, the record has {2} left":
    "チャンク：中身に {1} バイト必要だが、レコードの残りは {2} バイトである",
  "{1} bytes are left at the end of a chunk": "チャンクの終わりに {1} バイト余っている",
  "the compressed data is damaged": "圧縮データが壊れている",
  "{1} compressed bytes, which cannot hold them or exceed the limit":
    "圧縮後 {1} バイト（その大きさには展開し得ないか、上限を超える）",
  "{1} bytes": "{1} バイト",
  "{1} s + {2} ns": "{1} 秒 + {2} ns",
  "schema id {1}": "スキーマ ID {1}",
  "channel id {1}": "チャネル ID {1}",
  'the metadata record "tasuki" has no key "declaration"': "メタデータレコード「tasuki」にキー「declaration」がない",

  // The end of a file, its index and its statistics.
  "message_index_length is {1}, behind the chunk stand {2} bytes of message indexes":
    "message_index_length は {1} とあるが、チャンクの後のメッセージ索引は {2} バイトである",
  "message_index_offsets names {1} message indexes, behind the chunk stand {2}":
    "message_index_offsets にはメッセージ索引が {1} 個とあるが、チャンクの後には {2} 個ある",
  "message_index_offsets does not lead to the {1} message indexes behind the chunk":
    "message_index_offsets がチャンクの後の {1} 個のメッセージ索引を指していない",
  "channel id {1} is not defined in the summary": "チャネル ID {1} がサマリーで定義されていない",
  "schema id {1} is not defined in the summary": "スキーマ ID {1} がサマリーで定義されていない",
  "a second summary offset for the records of {1}": "{1} のレコードのサマリーオフセットが二つある",
  "the summary has no records of {1}": "サマリーに {1} のレコードがない",
  "the records of {1} are said to be {2} bytes from {3}, and are {4} from {5}":
    "{1} のレコードは位置 {3} から {2} バイトとあるが、実際は位置 {5} から {4} バイトである",
  "the index leaves this {1} out": "この {1} が索引にない",
  "no {1} stands at {2}": "バイト位置 {2} に {1} がない",
  "the {1} at {2} is indexed twice": "バイト位置 {2} の {1} が索引に二つある",
  "{1} differs from that of the {2}": "{1} が {2} のものと異なる",
  "{1} is {2}, the {3} has {4}": "{1} は {2} とあるが、{3} では {4} である",
  attachment: "添付",
  "metadata record": "メタデータレコード",
  "one message is indexed twice": "一つのメッセージが索引に二つある",
  "an entry leads to byte {1} of the chunk, where no message of the channel stands":
    "索引がチャンク内のバイト位置 {1} を指すが、そこにこのチャネルのメッセージはない",
  "an entry states log time {1}, its message has {2}": "索引の記録時刻は {1} とあるが、メッセージでは {2} である",
  "{1} messages of the chunk have no index": "チャンクの {1} 個のメッセージに索引がない",
  "messages of the chunk are left out of their index": "チャンクのメッセージに、索引から漏れたものがある",
  "a second index of the channel behind one chunk": "一つのチャンクの後に、同じチャネルの二つ目の索引がある",
  "records has {1} bytes, which is no multiple of {2}": "records の長さは {1} バイトで、{2} の倍数ではない",
  "a message index that stands behind no chunk": "チャンクの後でない位置にメッセージ索引がある",
  'a second metadata record "tasuki"; the first is used': "二つ目のメタデータレコード「tasuki」がある。一つ目を使う",
  "the statistics count by channel, and the channels are defined behind them":
    "チャネルごとの統計より後に、チャネルが定義されている",
  "record {1} behind the summary offsets": "サマリーオフセットの後にレコード {1} がある",
  "record {1} stands apart from the others of its kind": "レコード {1} が、同じ種類のほかのレコードから離れている",
  "the footer's summary_offset_start is {1}, the summary offsets begin at {2}":
    "フッターの summary_offset_start は {1} だが、サマリーオフセットの始まりは {2} である",
  "the source ends at byte {1}, its size was {2}": "大きさは {2} バイトのはずだが、{1} バイトで終わっている",
  "{1} bytes are left where a record should begin": "レコードが始まるべき位置に {1} バイトしか残っていない",
  "the last {1} bytes are all zero": "末尾の {1} バイトがすべて 0 である",
  "{1} bytes follow the footer": "フッターの後に続くのが {1} バイトである",
  "the footer's summary_start is {1}, the summary begins at {2}":
    "フッターの summary_start は {1} だが、サマリーの始まりは {2} である",
  "no chunk stands at {1}": "バイト位置 {1} にチャンクがない",
  "the chunk at {1} is indexed twice": "バイト位置 {1} のチャンクが索引に二つある",
  "{1} is {2}, the chunk has {3}": "{1} は {2} とあるが、チャンクでは {3} である",
  "the index leaves this chunk out": "このチャンクが索引にない",
  "attachment record": "添付レコード",
  "channel_message_counts of {1}": "{1} の channel_message_counts",

  // Schemas.
  'message encoding "{1}" is not read': "エンコーディング「{1}」のペイロードは読めない",
  'schema encoding "{1}" is not read with "{2}"': "「{2}」のペイロードでは、「{1}」のスキーマは読めない",
  "the schema is not read": "スキーマを読めない",
  "there is no schema": "スキーマがない",
  "the payloads' representation is not read": "ペイロードの表現形式を読めない",
  "the schema defines no message": "スキーマがメッセージを定義していない",
  "the definition is empty": "定義が空である",
  "the definition is longer than {1} bytes": "定義が {1} バイトより長い",
  "the definition is longer than {1} bytes, which are read of IDL": "定義が IDL として読める {1} バイトより長い",
  "the definition is not valid UTF-8": "定義が正しい UTF-8 ではない",
  "the definition is not read: {1}": "定義を読まない：「{1}」",
  "the definition cannot be parsed: {1}": "定義を構文解析できない：「{1}」",
  "the definition cannot be parsed: {1} is no name of a field or constant":
    "定義を構文解析できない：「{1}」はフィールドや定数の名前ではない",
  "the definition brings more than {1} types": "定義の型が {1} 個より多い",
  "the definition of {1} is missing": "{1} の定義がない",
  "the definition unfolds into more than {1} fields": "定義を展開するとフィールドが {1} 個を超える",
  "types are nested deeper than {1}": "型の入れ子が {1} 段より深い",
  "types are nested without end": "型の入れ子が循環している",
  "fields of type {1} are not read": "型 {1} のフィールドは読めない",
  "arrays of {1} strings are not read": "文字列 {1} 個の配列は読めない",
  "arrays of {1} elements are not read": "要素 {1} 個の配列は読めない",
  "the descriptor set has {1} bytes; at most {2} are read":
    "記述子の集合が {1} バイトある（読めるのは {2} バイトまで）",
  "the descriptor set cannot be read: {1}": "記述子の集合を読めない：「{1}」",
  "the descriptor set does not define {1}; it defines {2}": "記述子の集合に {1} の定義がない。定義されているのは {2}",
  "no message": "なし",
  "the descriptor set imports in a circle: see {1}": "記述子の集合の import が循環している：{1} を参照",
  "a type name has {1} characters": "型名が {1} 文字ある",
  "the JSON Schema is empty": "JSON Schema が空である",
  "the JSON Schema has {1} bytes; at most {2} are read": "JSON Schema が {1} バイトある（読めるのは {2} バイトまで）",
  "the JSON Schema breaks off at byte {1}": "JSON Schema がバイト位置 {1} で途切れている",
  "the JSON Schema is not JSON: see byte {1}": "JSON Schema が JSON ではない：バイト位置 {1} を参照",
  "the JSON Schema is not UTF-8 text": "JSON Schema が UTF-8 のテキストではない",
  "the JSON Schema is not a JSON object": "JSON Schema が JSON のオブジェクトではない",

  // Quality of service.
  "the text has {1} characters": "文字列が {1} 文字ある",
  "the text is not valid YAML": "文字列が正しい YAML ではない",
  "the text is no list of profiles": "文字列がプロファイルの列ではない",
  // The conformance suite: its files, and what a program under test does.
  "{1} cannot be read": "{1} を読めない",
  "{1} does not follow its schema: {2}: {3}": "{1} がスキーマに従っていない：{2}：{3}",
  "cases/{1} is missing": "cases/{1} がない",
  "cases/{1} has changed": "cases/{1} が変更されている",
  "cases/{1} is not in the index": "cases/{1} が索引にない",
  "the expected failures list {1}, which is no case of this suite":
    "不合格の見込みとして {1} が挙げられているが、このスイートにその試験ケースはない",
  "It is a number of seconds from above 0 to 86400.": "0 より大きく 86400 以下の秒数を指定する。",
  "the command of the implementation is empty": "実装を起動するコマンドが空である",
  "the implementation `{1}`: {2}": "実装「{1}」：{2}",
  "it cannot be started: {1}": "起動できない：「{1}」",
  "it ended with {1}": "{1} で終了した",
  "exit code {1}": "終了コード {1}",
  "{1}; last on its stderr: {2}": "{1}。標準エラー出力の末尾：「{2}」",
  "it printed a line of more than {1} characters": "{1} 文字より長い行を出力した",
  "it printed a line that nobody asked for": "要求していない行を出力した",
  "it printed what is no JSON: {1}": "JSON でないものを出力した：「{1}」",
  "it gave no answer within {1} s": "{1} 秒以内に回答しなかった",
  "it did not stop": "終了しなかった",
  "it was not asked: it broke {1} times in a row": "要求しなかった：続けて {1} 回失敗したため",
  'its answer to "start" does not follow its schema: {1}: {2}': "「start」への回答がスキーマに従っていない：{1}：{2}",
  "its answer does not follow its schema: {1}": "回答がスキーマに従っていない：「{1}」",
  "the stage {1} is not known": "ステージ {1} は未知である",
  "the rule {1} is not known": "規則 {1} は未知である",
  "the case does not follow its schema: {1}": "試験ケースがスキーマに従っていない：{1}",
  "it does not answer cases of the stage {1}": "ステージ {1} の試験ケースに回答しない",
  "it does not know the rule": "この規則を知らない",
  "it is listed as an expected failure and passes: take it off the list":
    "不合格の見込みとして挙げられているが、合格した：一覧から外す",
  // What differs from what a case expects.
  "the answer is to {1}": "{1} への回答である",
  "the answer is none to a case of the stage {1}": "ステージ {1} の試験ケースへの回答ではない",
  "the facts do not follow their schema: {1}: {2}": "測定結果がスキーマに従っていない：{1}：{2}",
  "it was refused: {1}": "記録ではないとされた：{1}",
  "it was read, and should have been refused": "記録ではないとすべきところ、読まれた",
  "{1}: should be absent, is {2}": "{1}：ないはずだが {2} である",
  "{1}: expected {2}, got {3}": "{1}：{2} のはずだが {3} である",
  "{1}: expected {2} items, got {3}": "{1}：{2} 項目のはずだが {3} 項目である",
  '{1}: "{2}" is not expected, and is {3}': "{1}：「{2}」はないはずだが {3} である",
  "stream {1}": "ストリーム {1}",
  "stream {1}: there is no such stream": "ストリーム {1}：このストリームがない",
  "stream {1}: is not expected": "ストリーム {1}：ないはずのストリームである",
  "no value": "値なし",
  "missing finding: {1}": "あるべき指摘がない：「{1}」",
  "unexpected finding: {1}": "余分な指摘がある：「{1}」",
  "verdict: expected {1}, got {2}": "判定：{1} のはずだが {2} である",
  "level: expected {1}, got {2}": "レベル：{1} のはずだが {2} である",
  "outcome: expected {1}, got {2}": "結果：{1} のはずだが {2} である",
  "it is not in the report": "報告にない",
  "profile {1} is no mapping of policies": "プロファイル {1} がポリシーの対応表ではない",
  "profile {1} does not state its {2}": "プロファイル {1} に {2} の記載がない",

  // Rules.
  "its sequence numbers step back": "連番が逆戻りしている",
  "its log times are not set": "記録時刻が設定されていない",
  "it needs a declaration": "宣言が必要である",
  "the check was not asked to go up to its level": "このレベルまでの検査は求められていない",
  "its declaration names no elements of vectors": "宣言にベクトルの要素が書かれていない",
  "too few samples to measure a rate": "サンプルが少なく、レートを測れない",
  "its samples are not stored in the order of their only times": "サンプルが、唯一の時刻の順に格納されていない",
  "its intervals follow no period, so none can be missed": "間隔に周期がなく、欠けを判断できない",
  "part of the content could not be read, so it cannot be counted": "内容の一部が読めず、数えられない",
  "the check itself failed: {1}": "検査自体が失敗した：「{1}」",
  "an offset of {1}": "{1} のオフセット",
  "{1} and {2}": "{1} と {2}",
  "data end": "データ終端",
  "only the first attachments are listed": "添付は最初のものしか一覧にない",
  "none of the chunks could be read": "読めたチャンクが一つもない",
  "some chunks could not be read": "読めなかったチャンクがある",
  "part of the content could not be read, and may define what seems to be missing":
    "内容の一部を読めず、欠けて見える定義がそこにあるかもしれない",
  "some chunks could not be read, so their message indexes could not be held to them":
    "読めなかったチャンクがあり、そのメッセージ索引を照合できない",
  "part of the content could not be read, and may hold the partners":
    "内容の一部を読めず、相手がそこにあるかもしれない",
  "part of the content could not be read, and may hold the definitions":
    "内容の一部を読めず、定義がそこにあるかもしれない",
};
