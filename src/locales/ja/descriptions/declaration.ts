/** What providers declare: clocks, streams. */
export const declaration: Readonly<Record<string, string>> = {
  "Absolute time: nanoseconds since the epoch of its clock, as a decimal string.":
    "絶対時刻：そのクロックの起点からのナノ秒数を、10 進数の文字列で表す。",
  "A stable id: letters, digits, `_`, `.`, `/` and `-`, at most 128.":
    "変わらない ID：英字、数字、`_`、`.`、`/`、`-` からなる 128 文字以内の文字列。",
  "What a provider declares of a recording. Vendors may add keys that begin with `x_` anywhere.":
    "提供者が記録について宣言する内容。ベンダーは、どこにでも `x_` で始まるキーを追加してよい。",
  "Version of the specification that the declaration is written to.": "宣言が従う仕様の版。",
  "Every clock that times of the recording are read on.": "記録の時刻が従うすべてのクロック。",
  "A clock on which times of the recording are read.": "記録の時刻が従うクロック。",
  "Id by which streams name this clock.": "ストリームがこのクロックを指すための ID。",
  "What a clock counts. `utc`: nanoseconds since 1970-01-01 UTC without leap seconds, as POSIX does. `tai`: the same counted in TAI, 37 s ahead of UTC since 2017 (the default of PTP). `gps`: since 1980-01-06, 18 s ahead of UTC since 2017. `boot`: since the device started. `sim`: simulated time. `relative`: since the start of the recording or clip. `other`: described in words.":
    "クロックが数える時刻（時刻系）。`utc`：POSIX と同じく、うるう秒を数えない 1970-01-01 UTC からのナノ秒数。`tai`：同じ起点から TAI で数えた値で、2017 年以降は UTC より 37 秒進んでいる（PTP の既定）。`gps`：1980-01-06 から数えた値で、2017 年以降は UTC より 18 秒進んでいる。`boot`：機器の起動から。`sim`：シミュレーション時刻。`relative`：記録またはクリップの開始から。`other`：文章で説明する。",
  "What keeps a clock right. `none`: it runs free. `ntp`: Network Time Protocol. `ptp`: IEEE 1588. `gptp`: IEEE 802.1AS. `gnss-pps`: a satellite receiver's pulse per second. `trigger`: a shared hardware trigger.":
    "クロックの同期方式。`none`：同期なし（自走）。`ntp`：Network Time Protocol。`ptp`：IEEE 1588。`gptp`：IEEE 802.1AS。`gnss-pps`：衛星測位受信機の 1 秒パルス。`trigger`：共有のハードウェアトリガー。",
  "Claimed accuracy: largest expected distance from its timescale.":
    "公称の正確さ：時刻系からのずれとして見込まれる最大値。",
  "Device or computer whose clock it is; a pseudonym will do.":
    "このクロックをもつ機器またはコンピューター。仮の名前でもよい。",
  "Known offsets to other clocks.": "ほかのクロックに対する既知のオフセット。",
  "A known offset from one clock to another.": "あるクロックから別のクロックへの既知のオフセット。",
  "Id of the clock that the offset leads to.": "オフセットを加えた結果が従うクロックの ID。",
  "Added to a reading of this clock, it gives the reading of the other clock at the same instant.":
    "このクロックの値に加えると、同じ瞬間のもう一方のクロックの値になる。",
  "How it was found, such as `datasheet` or `measured with a PPS edge`.":
    "求め方。例：`datasheet`、`measured with a PPS edge`。",
  "Reading of this clock from which it holds.": "有効期間の始まりを示す、このクロックの値。",
  "Reading of this clock until which it holds (exclusive).":
    "有効期間の終わりを示す、このクロックの値（この値自身は含まない）。",
  "What else must be known, in words.": "そのほかに知っておくべきこと。文章で書く。",
  "Id of the clock that log times are read on.": "記録時刻が従うクロックの ID。",
  "Id of the clock that publish times are read on.": "配信時刻が従うクロックの ID。",
  "The streams.": "ストリームの一覧。",
  "What a provider declares of one stream.": "提供者が一つのストリームについて宣言する内容。",
  "Topic, exactly as recorded.": "トピック。記録のとおりに書く。",
  "Id of the clock that its stamps are read on.": "タイムスタンプが従うクロックの ID。",
  "The instant that a stamp names. `exposure-…` and `readout-end` for cameras, `transfer-start` for cameras that stamp when data leave the sensor, `scan-…` for sensors that sweep, `sample` for sensors that sample at one instant, `receive` and `publish` when no acquisition time is known.":
    "タイムスタンプが指す瞬間。カメラでは `exposure-…` と `readout-end`、データがセンサーを出るときに時刻を付けるカメラでは `transfer-start`、走査するセンサーでは `scan-…`、ある一瞬の値を取得するセンサーでは `sample`、取得時刻が分からない場合は `receive` と `publish` を使う。",
  "Who made the stamp. `hardware`: the device, at the instant. `driver`: software, when data arrived. `estimated`: software, corrected for latency. `derived`: computed from other samples or from a sample number. `simulated`: a simulator.":
    "何がタイムスタンプを付けたか。`hardware`：機器が、その瞬間に。`driver`：ソフトウェアが、データの到着時に。`estimated`：ソフトウェアが、遅延を補正して。`derived`：ほかのサンプルまたはサンプル番号から計算して。`simulated`：シミュレーターが。",
  "Rate that the stream is meant to have; leave out for events.": "ストリームの公称のレート。イベントでは省く。",
  "Whether every recording must have this stream. Taken as true when left out.":
    "すべての記録にこのストリームが必要か。省いた場合は true とみなす。",
};
