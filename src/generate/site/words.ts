/**
 * The words of the site itself, in each language. What stands in chapters, rules and schemas is written there.
 *
 * @module
 */
import type { Language } from "../../spec/language.js";

const en = {
  title: "Tasuki",
  /** How the language calls itself, for the switch. */
  languageName: "English",
  switchLanguage: "Language",
  specification: "Specification",
  specificationIntroduction:
    "Every schema of the specification: what a provider declares, what is measured, what a report says, and what rules, " +
    "levels and cases are. The same schemas stand as JSON Schema 2020-12 in `schemas/`, and as zod schemas in `tasuki/spec`.\n\n" +
    "A field with a default may be left out; documents that the library writes always have it. Unknown keys are refused. " +
    "Keys that begin with `x_` are the exception: vendors may add them to every object of what providers write.",
  library: "Library reference",
  libraryIntroduction:
    'Everything that `import … from "tasuki"` gives. The chapter on the library shows how the pieces go together.',
  rules: "Rules",
  categories: {
    declaration: "Declaration",
    facts: "Facts",
    verdict: "Verdict",
    conformance: "Conformance",
    time: "Time and units",
    reading: "Checking and reading",
    writing: "Writing results",
    catalogue: "Rules, levels, profiles",
  },
  field: "Field",
  type: "Type",
  unit: "Unit",
  presence: "Presence",
  meaning: "Meaning",
  values: "Values",
  fields: "Fields",
  required: "required",
  optional: "optional",
  byDefault: (value: string) => `default ${value}`,
  pattern: "Pattern",
  atLeast: (value: string) => `at least ${value}`,
  above: (value: string) => `above ${value}`,
  atMost: (value: string) => `at most ${value}`,
  between: (least: string, most: string) => `${least} to ${most}`,
  charactersAtLeast: (value: string) => (value === "1" ? "not empty" : `at least ${value} characters`),
  aside: (value: string) => `(${value})`,
  itemsAtLeast: (value: string) => `at least ${value} entries`,
  itemsAtMost: (value: string) => `at most ${value} entries`,
  schemaFile: "JSON Schema",
  vendorKeys:
    "Vendors may add keys that begin with `x_` to this object. Tasuki reads over them; any other unknown key is refused.",
  rulesIntroduction:
    "Each rule is one requirement with one MUST or SHOULD, as RFC 2119 uses the words. A level is reached when every MUST of " +
    "its classes passes and none is left unchecked. The catalogue is also `schemas/rules.json`.",
  level: (level: number, name: string, says: string) => `Level ${level}: ${name}. ${says}`,
  levelOf: (level: number, name: string) => `${level} (${name})`,
  noLevel: "no level yet",
  rule: "Rule",
  requirement: "Requirement",
  statement: "Statement",
  class: "Class",
  levelHead: "Level",
  subject: "Looks at",
  subjects: { recording: "the whole recording", stream: "each stream" } as Record<string, string>,
  since: "Since",
  why: "Why",
  fix: "What to do",
  parameters: "Parameters",
  noParameters: "None: the rule has no threshold.",
  parametersIntroduction: "A profile may tighten these.",
  parameter: "Parameter",
  default: "Default",
  messages: "What a finding says",
  sources: "Sources",
  cases: "Cases",
  casesIntroduction: (folder: string) => `The conformance suite holds the rule to these cases, in \`${folder}\`.`,
  noCases: "The conformance suite has no check case of this rule yet.",
  case: "Case",
  outcome: "Outcome",
  passing: "An example that passes",
  failing: "An example that fails",
  found: "What the rule must find",
  from: "From",
};

export type Words = typeof en;

const ja: Words = {
  title: "Tasuki",
  languageName: "日本語",
  switchLanguage: "言語",
  specification: "仕様",
  specificationIntroduction:
    "仕様の全スキーマ。提供者が宣言すること、測定されること、報告が述べること、そして規則・レベル・ケースの形を定める。" +
    "同じスキーマが JSON Schema 2020-12 として `schemas/` に、zod スキーマとして `tasuki/spec` にある。\n\n" +
    "既定値のあるフィールドは省略できる。ライブラリが書き出す文書には必ず入る。未知のキーは拒まれる。" +
    "例外は `x_` で始まるキーで、提供者が書く文書のどのオブジェクトにも加えてよい。",
  library: "ライブラリ リファレンス",
  libraryIntroduction: '`import … from "tasuki"` で得られるもののすべて。組み合わせ方は「ライブラリ」の章にある。',
  rules: "規則",
  categories: {
    declaration: "宣言",
    facts: "測定結果",
    verdict: "判定",
    conformance: "適合性",
    time: "時刻と単位",
    reading: "検査と読取り",
    writing: "結果の書出し",
    catalogue: "規則・レベル・プロファイル",
  },
  field: "フィールド",
  type: "型",
  unit: "単位",
  presence: "有無",
  meaning: "意味",
  values: "値",
  fields: "フィールド",
  required: "必須",
  optional: "任意",
  byDefault: (value) => `既定値 ${value}`,
  pattern: "パターン",
  atLeast: (value) => `${value} 以上`,
  above: (value) => `${value} より大きい`,
  atMost: (value) => `${value} 以下`,
  between: (least, most) => `${least} 以上 ${most} 以下`,
  charactersAtLeast: (value) => (value === "1" ? "空でない" : `${value} 文字以上`),
  aside: (value) => `（${value}）`,
  itemsAtLeast: (value) => `${value} 件以上`,
  itemsAtMost: (value) => `${value} 件以下`,
  schemaFile: "JSON Schema",
  vendorKeys:
    "ベンダーは `x_` で始まるキーをこのオブジェクトに加えてよい。Tasuki は読み飛ばす。それ以外の未知のキーは拒まれる。",
  rulesIntroduction:
    "規則はそれぞれ一つの要求事項であり、RFC 2119 の意味での MUST（〜しなければならない）または SHOULD（〜することが望ましい）を一つだけ持つ。" +
    "レベルは、そのクラスの MUST がすべて合格し、未検査のものが一つもないときに達成となる。同じ一覧は `schemas/rules.json` にもある。",
  level: (level, name, says) => `レベル ${level}：${name}。${says}`,
  levelOf: (level, name) => `${level}（${name}）`,
  noLevel: "まだどのレベルにも属さない",
  rule: "規則",
  requirement: "要求事項",
  statement: "内容",
  class: "クラス",
  levelHead: "レベル",
  subject: "対象",
  subjects: { recording: "記録全体", stream: "ストリームごと" },
  since: "導入された版",
  why: "理由",
  fix: "対処",
  parameters: "パラメーター",
  noParameters: "なし。この規則にしきい値はない。",
  parametersIntroduction: "プロファイルはこれらをより厳しくできる。",
  parameter: "パラメーター",
  default: "既定値",
  messages: "指摘の文面",
  sources: "出典",
  cases: "ケース",
  casesIntroduction: (folder) =>
    `適合性スイートは、\`${folder}\` にある次のケースでこの規則を確かめる。ケースの説明は英語で書かれている。`,
  noCases: "この規則の検査ケースは、適合性スイートにまだない。",
  case: "ケース",
  outcome: "結果",
  passing: "合格する例",
  failing: "不合格になる例",
  found: "規則が出すべき指摘",
  from: "出所",
};

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = { en, ja };

/** What TypeDoc's own Japanese lacks, and what it words otherwise than the rest of the site. */
export const typedocJapanese = {
  theme_search_placeholder: "ドキュメントを検索",
  theme_search_no_results_found_for_0: "{0} に一致するページはない",
  theme_hierarchy_summary: "階層の概要",
  theme_hierarchy_view_summary: "概要を見る",
  theme_hierarchy_expand: "展開",
  theme_hierarchy_collapse: "折りたたむ",
  theme_folder: "フォルダー",
  theme_index: "目次",
  theme_os: "OS に合わせる",
  theme_light: "明",
  theme_dark: "暗",
  theme_theme: "配色",
  theme_menu: "メニュー",
  theme_on_this_page: "このページの内容",
  theme_preparing_search_index: "検索の準備中…",
  theme_loading: "読込み中…",
  theme_type_declaration: "型の宣言",
  theme_returns: "戻り値",
  theme_permalink: "この見出しへのリンク",
  flag_optional: "任意",
  flag_readonly: "読取り専用",
  kind_plural_parameter: "引数",
  tag_example: "例",
};
