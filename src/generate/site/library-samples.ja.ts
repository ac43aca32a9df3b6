/** Japanese of the docstrings of samples, by their English. */
export const samplesInJapanese: Readonly<Record<string, string>> = {
  "Its bytes.": "そのバイト列。",
  "Its fields, by the schema of the modality.": "モダリティのスキーマに従うフィールド。",
  "Its modality.": "モダリティ。",
  "The message.": "メッセージ。",
  "What stands beside every sample.": "どのサンプルにも添えるもの。",
  "Type name; empty where none is given.": "型の名前。なければ空。",
  "When it was logged.": "記録時刻。",
  "When it was published.": "送信時刻。",
  "When it was acquired, by the stamp in the message; absent where it has none that is a time.":
    "取得時刻。メッセージのタイムスタンプによる。時刻として有効なものがなければ、この項目はない。",
  "Sequence number as the file gives it; 0 may mean none.": "ファイルにある通し番号。0 は番号なしのことがある。",
  "A canonical sample: `modality` says which fields `sample` has. Values are in our units.":
    "標準サンプル。`sample` のフィールドは `modality` で決まる。値は本仕様の単位による。",
  "A message as its decoder gives it.": "デコードしたメッセージ。",
  "A payload as it stands.": "そのままのペイロード。",
  "How the payload is encoded, such as `cdr`.": "ペイロードの符号化（`cdr` など）。",
  "Which form samples have.": "サンプルの形。",
  "A sample that is left out.": "除かれたサンプル。",
  "`unmapped`: no mapping is known for its type. `unreadable`: its schema is not understood, or it does not fit it.":
    "`unmapped`：型のマッピングがない。`unreadable`：スキーマが読めない、またはサンプルがスキーマに合わない。",
  "Options of `samples()`.": "`samples()` のオプション。",
  "`tasuki`: canonical samples, of the streams that have a mapping. `decoded`: whole messages. `raw`: payloads.":
    "`tasuki`：マッピングのあるストリームの標準サンプル。`decoded`：メッセージ全体。`raw`：ペイロード。",
  "Topics to read, `*` for any run of characters; all where it is left out.":
    "読むトピック。`*` は任意の文字列。省くとすべて。",
  "A declaration, for its mappings. One inside the recording is not looked for: `measure()` gives it.":
    "マッピングを与える宣言。記録内の宣言は探さない。それは `measure()` で得られる。",
  "Told of each sample of the topics and times that is left out.":
    "選ばれたトピックと時間範囲のうち、除かれた各サンプルを知らせる。",
  "Reads the samples of a recording, in file order. Everything that is given belongs to the caller. Throws a `TasukiError` where the input is no recording.":
    "記録のサンプルをファイルの順に読む。返すものはすべて呼び出し側のものである。入力が記録でなければ `TasukiError` を投げる。",
  "Options of `info()`.": "`info()` のオプション。",
  "Whether one sample of each stream is read, to say its modality, shape, units and mapping.":
    "各ストリームのサンプルを一つ読み、モダリティ、形、単位、マッピングを示すかどうか。",
  "Topic of which the first canonical sample is shown.": "最初の標準サンプルを示すトピック。",
  "Reads a recording and returns its facts. Throws a `TasukiError` where the input is no recording. A declaration inside the recording may stand behind the samples that it says how to read: where none is given, the recording is then read a second time.":
    "記録を読み、事実を返す。入力が記録でなければ `TasukiError` を投げる。記録内の宣言は、その読み方を示すサンプルより後ろにあることがある。宣言が与えられていなければ、そのときは記録をもう一度読む。",
  "What the provider declares. Goes before a declaration inside the recording.":
    "提供者の宣言。記録の中の宣言より優先する。",
  "Where that declaration came from, for the report.": "その宣言の出どころ。報告に示す。",
};
