/**
 * The words of reports and of the command line, in Japanese. `README.md` beside it is the glossary.
 *
 * @module
 */
import type { Locale } from "./en.js";
import { fillHoles } from "./fill.js";
import { grouped } from "./grouped.js";
import { agreeCommand, agreement } from "./ja/agreement.js";
import { annotations } from "./ja/annotations.js";
import { calibration } from "./ja/calibration.js";
import { clocks } from "./ja/clocks.js";
import { convert, convertCommand } from "./ja/convert.js";
import { convertLabels, convertLabelsCommand } from "./ja/convert-labels.js";
import { convertPremises, convertPremisesCommand } from "./ja/convert-premises.js";
import { delivery, packCommand, unpackCommand, verifyCommand } from "./ja/delivery.js";
import { diff, diffCommand } from "./ja/diff.js";
import { frames } from "./ja/frames.js";
import { gaps, gapsCommand, init, initCommand } from "./ja/init.js";
import { compareCommand, premises } from "./ja/premises.js";
import { recoverCommand, recovery } from "./ja/recover.js";
import { streams } from "./ja/streams.js";
import { sync } from "./ja/sync.js";

export const ja: Locale = {
  units: {
    seconds: (seconds) => `${seconds} 秒`,
    minutes: (minutes, seconds) => `${minutes} 分 ${seconds} 秒`,
    hours: (hours) => `${hours} 時間`,
    days: (days) => `${days} 日`,
    years: (years) => `${years} 年`,
  },

  requirements: { must: "必須", should: "推奨", may: "許容" },

  report: {
    samples: (count) => `サンプル ${grouped(count)} 個`,
    streams: (count) => `ストリーム ${grouped(count)} 本`,
    complete: "全体を読取済み",
    incomplete: "一部は読取不可",
    begins: (date) => `開始 ${date}`,
    declaration: { given: "宣言：指定ファイル", sidecar: "宣言：併置ファイル", embedded: "宣言：記録内" },
    notJudged: "判定できない。",
    verdict: {
      conforms: (profile) => `プロファイル ${profile} に適合する。`,
      "does-not-conform": () => "適合しない。",
      "not-judged": (profile) => `プロファイル ${profile} では判定できない。`,
    },
    level: (level, top, name) => `到達レベルは ${top} 段階中 ${level}（${name}）。`,
    noLevel: (top) => `${top} 段階のどのレベルにも達していない。`,
    stopped: (level, name, broken, open) => {
      const parts = [
        ...(broken > 0 ? [`要求事項 ${grouped(broken)} 件に違反`] : []),
        ...(open > 0 ? [`${grouped(open)} 件が未検査`] : []),
      ];
      return `レベル ${level}（${name}）の妨げ：${parts.join("、")}。`;
    },
    sentenceGap: "",
    moreFindings: (count) => `ほかに ${grouped(count)} 件。すべて見るには --format json`,
    moreReasons: (count) => `ほかに理由が ${grouped(count)} 件。すべて見るには --format json`,
    fix: (text) => `対処：${text}`,
    cause: (says) => `考えられる原因：${says}`,
    confidence: (probability) => `確度 ${probability}`,
    witnessesAgree: (streams) => `裏付け：${streams.join("、")} は記録時刻と合っている`,
    witnessesShowTheSame: (streams) => `裏付け：${streams.join("、")} も同じことを示している`,
    orElse: (causes) => `ほかの可能性：${causes.join("、")}`,
    sample: (index) => `サンプル ${grouped(index)}`,
    at: (moment) => fillHoles("{moment} の時点", () => moment),
    byte: (offset) => `バイト位置 ${grouped(offset)}`,
    chunk: (offset, within) => `バイト位置 ${grouped(offset)} のチャンク内 +${grouped(within)}`,
    first: (place) => `最初の箇所：${place}`,
    notChecked: (count, rules, reason) => `未検査：要求事項 ${grouped(count)} 件（${rules}）：${reason}。`,
    pack: "引き渡せるかは、引渡しについて判定する：tasuki pack FOLDER DELIVERY の後に tasuki check DELIVERY。",
    declare: (path) => `下書きを作る：tasuki init ${path}`,
    failed: (rule, reason) => `${rule} でエラー：${reason}。これは tasuki の不具合なので、報告してください。`,
    held: (must, ofMust, should, ofShould) =>
      `必須 ${ofMust} 件中 ${must} 件、推奨 ${ofShould} 件中 ${should} 件を満たす。`,
    explain: "説明：",
    sum: (recordings, conform, doNot, notJudged, level) =>
      `記録 ${grouped(recordings)} 件：適合 ${conform} 件、不適合 ${doNot} 件、判定できない ${notJudged} 件。最低レベル ${level}。`,
    givenProfile: (profile, level, params) =>
      `手元のプロファイル ${profile} はレベル ${level} を求め、パラメーター ${params} 件を定める。仕様の値も併せて適用する。`,
    sets: (rule, param, value, specification) => `${rule} ${param}：${value}（仕様：${specification}）`,
    inFiles: (container, files) => `${container}、${grouped(files)} ファイル`,
    brokenIn: (recordings) => `記録 ${grouped(recordings)} 件で違反`,
  },

  info: {
    container: "コンテナ",
    profile: (container, profile) => `${container}、プロファイル ${profile}`,
    writtenBy: "書込み",
    size: "大きさ",
    uncompressed: "無圧縮",
    chunks: (count, compression) => `チャンク ${grouped(count)} 個、${compression}`,
    logTime: "記録時刻",
    duration: "長さ",
    samples: "サンプル",
    samplesIn: (samples, streams) => `${grouped(samples)} 個（ストリーム ${grouped(streams)} 本）`,
    annotation: "ラベル",
    recovered: "救出",
    recoveredSamples: (lost, exact, unverified) =>
      `破損した記録から救出。${recovery.lost(lost, exact)}、未検証 ${grouped(unverified)} 個`,
    index: "索引",
    yes: "あり",
    no: "なし",
    checksums: "チェックサム",
    verified: (verified, absent) => `検証 ${grouped(verified)} 個、空欄 ${grouped(absent)} 個`,
    attachments: "添付",
    metadata: "メタデータ",
    customData: "独自データ",
    damage: "破損",
    seeCheck: (faults) => `${faults}（詳しくは tasuki check）`,
    columns: ["ストリーム", "型", "サンプル", "レート", "遅延", "大きさ"],
  },

  agreement,
  premises,
  delivery,
  annotations,
  calibration,
  clocks,
  convert,
  convertLabels,
  convertPremises,
  init,
  gaps,

  diff,
  frames,
  streams,
  sync,
  recovery,

  rule: {
    head: (requirement, name, level, since) =>
      [requirement, `クラス ${name}`, ...(level === "" ? [] : [level]), `${since} 版から`].join(" · "),
    level: (level, name) => `レベル ${level}（${name}）`,
    levelTitle: (level, name) => `レベル ${level}：${name}`,
    byProfile: "レベルに属さず、プロファイルが求めるもの",
    statement: "要求事項",
    why: "理由",
    fix: "対処",
    scope: "適用",
    causes: "推定できる原因",
    params: "パラメーター",
    param: (name, value, description) => `${name} = ${value}：${description}`,
    sources: "出典",
  },

  suite: {
    head: (suite, specification) => `適合性試験スイート ${suite}、仕様 ${specification} 版`,
    implementation: (name, version, specification) => `${name} ${version}、仕様 ${specification} 版`,
    columns: ["ステージ", "合格", "不合格", "省略", "見込みどおりの不合格"],
    verdicts: { errored: "失敗：", "unexpected-pass": "見込みに反する合格：" },
    moreReasons: (count) => `ほか ${grouped(count)} 件`,
    trial: (counts) => `試行中（集計しない）：${counts}`,
    skipped: (count) =>
      `試験ケース ${grouped(count)} 件を省略。省略した試験ケースは何も証明しない。--strict で不合格として扱う。`,
    counts: ({ passed, failed, skipped, expectedFailures }) =>
      `合格 ${passed} 件、不合格 ${failed} 件、省略 ${skipped} 件、見込みどおりの不合格 ${expectedFailures} 件`,
    noCase: "試験ケースを一つも実行していない：このステージとこの ID のものはない。",
    verified: (files, wrong) =>
      `ファイル ${grouped(files)} 個：${wrong === 0 ? "すべて索引のとおりである" : `${grouped(wrong)} 件が索引と異なる`}`,
  },

  cli: {
    titles: { "Usage:": "使い方:", "Arguments:": "引数:", "Options:": "オプション:", "Commands:": "コマンド:" },
    choices: (choices) => `選択肢：${choices.join(" / ")}`,
    default: (value) => `既定値：${value}`,
    extra: (description, extra) => `${description}（${extra.join("、")}）`,
    examples: "例:",
    description: "ロボットの記録を、共通の交換仕様に照らしてオフラインで検査する。",
    version: "版を表示する",
    helpCommand: "コマンドのヘルプを表示する",
    help: "このヘルプを表示する",
    color: "色を付けない",
    language: "表示する言語。指定しなければ環境変数（LC_ALL、LC_MESSAGES、LANG）に従う",
    paths: "記録ファイル、ディレクトリ、または引用符で囲んだグロブ",
    fault: (message) => `内部の不具合：${message}。報告してください。`,
    left: (percent, size, left) => `${size} の ${percent} % · 残り ${left}`,
    check: {
      summary: "記録を判定する：引き渡せるか、妨げは何か、どう対処するか",
      description:
        "記録を判定する：引き渡せるか、妨げは何か、どう対処するか。引渡し、または hand-over.tasuki.json のあるフォルダーは、全体として判定する。" +
        "ファイルを検証し、各記録を隣にある文書とともに検査した後、引渡し全体を検査する。",
      profile:
        "求める水準：default、level-1、level-2、manipulation、driving、aerial、factory、またはプロファイルの JSON ファイル",
      declaration: "提供者の宣言。併置ファイルや記録内の宣言より優先する",
      annotations:
        "記録のアノテーションまたは OpenLABEL 文書。隣の NAME.annotations.tasuki.json、記録の中のものより優先する",
      urdf: "記録のロボット記述（URDF）。省くと、宣言が挙げるものと、記録の中のものを使う",
      agreement: "記録を照らし合わせる前提条件の合意書（tasuki compare が草案を作る）",
      calibration: "宣言にない校正値のファイル：Kalibr の camchain、imu、または ROS の camera_info。繰り返し指定できる",
      key: "梱包者の公開鍵（PEM）。引渡しの署名を確かめるのに使う",
      identity: "暗号化した引渡しを開く秘密鍵のファイル（age-keygen が書くもの）。何も書き出さない",
      upTo: "このレベルまでを判定し、上のレベルの規則を省いて速くする。2 ではペイロードの中身を見ない",
      format: "報告の形式",
      output: "報告をファイルに書く。ファイルは書き終えてから現れる",
      failOn: "終了コードを 1 にする条件",
      quiet: "適合する記録をテキストに含めない",
      exitCodes: "終了コード：0 適合、1 不適合、2 判定できない。",
    },
    info: {
      summary: "記録の内容を表示する：ストリーム、型、レート、遅延",
      description:
        "記録の内容を表示する：ストリーム、型、レート、遅延。判定はしない。--clocks を付けると、各ストリームの時刻の付き方と" +
        "クロックを、クロックと時刻の規則の指摘とともに示す。--sync を付けると、ストリーム間の時刻の差を、同期の規則の指摘とともに示す。--calibration を付けると、各カメラの校正値を示す。",
      streams: "各ストリームのモダリティ、形、単位、マッピングを示し、マッピングのない型には下書きを作る",
      sample: "トピックの最初のサンプルを標準サンプルの形で示す",
      frames: "座標系を木で示す：静的な座標変換と動く座標変換、レート、トピック、各座標系のストリーム",
      clocks: "時刻の付き方を示す：オフセット、ずれの速さ、ステップ、遅延、レート、欠落、ジッタ、判定",
      sync: "ストリーム間の時刻の差を示す：グループ、残差、対応の割合、組の表",
      calibration: "カメラの校正値を示す：モデル、行列、歪み係数、視野角、基線長、記載",
      calibrationFile:
        "宣言にない校正値のファイル：Kalibr の camchain、imu、または ROS の camera_info。繰り返し指定できる",
      declaration: "これらの表示で使う宣言。省くと、記録に併置した NAME.tasuki.yaml（または .json）か、記録の中の宣言",
      format: "結果の形式",
      output: "結果をファイルに書く。ファイルは書き終えてから現れる",
      exitCodes: "終了コード：0 すべて読めた、2 まったく読めないものがある。",
    },
    init: initCommand,
    gaps: gapsCommand,
    agree: agreeCommand,
    compare: compareCommand,
    pack: packCommand,
    verify: verifyCommand,
    unpack: unpackCommand,
    convert: convertCommand,
    convertLabels: convertLabelsCommand,
    convertPremises: convertPremisesCommand,
    diff: diffCommand,
    recover: recoverCommand,
    rules: {
      summary: "規則の一覧を表示する",
      description: "仕様のすべての規則を表示する。",
      format: "一覧の形式",
    },
    explain: {
      summary: "規則を説明する：要求事項、理由、対処",
      description: "規則を説明する：要求事項、適用、理由、対処、しきい値。",
      rule: "規則の ID。例：time/stamps-increase",
    },
    conformance: {
      summary: "実装に対して適合性試験スイートを実行する",
      description: "仕様の実装に対して、適合性試験スイートを実行する。対象は、このプログラムまたは任意のプログラム。",
      folder: "スイートのフォルダー。省くと、同梱のスイート",
      implementation: "標準入出力で試験ケースに回答するプログラム。シェルは介さない",
      stdio: "そのようなプログラムとして動く",
      verify: "スイートのファイルを索引のチェックサムと照合するだけにする",
      stage: "一つのステージの試験ケースに限る",
      rule: "ID がこれで始まる試験ケースに限る：規則、または time/ のようなクラス",
      expectedFailures: "不合格になると分かっている試験ケースの一覧。合格すれば誤りとする",
      strict: "省略された試験ケースを不合格とする",
      timeout: "一つの回答を待つ時間（秒）",
      format: "報告の形式",
      output: "報告をファイルに書く。ファイルは書き終えてから現れる",
      quiet: "不合格と件数だけを表示する",
      exitCodes:
        "終了コード：0 不合格なし、1 不合格あり、2 スイートを実行できない。\n省略された試験ケースは合格ではない。",
    },
  },
};
