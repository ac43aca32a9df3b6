/**
 * What transcoding from ROS 1 to ROS 2 changes: a closed list of stable codes. Those of a definition are told once a
 * schema, those of a value are found in the messages, so that a report can say which of them really lost something.
 *
 * @module
 */
import type { Text } from "../language.js";

interface Kind {
  /** Whether what the source said can no longer be told from the result. */
  readonly loss: boolean;
  readonly says: Text;
}

/** Changes of a definition. They hold for every message of the schema. */
export const DEFINITION_CHANGES = {
  "header-seq": {
    loss: true,
    says: {
      en: "ROS 2 has no `seq` in the header. The value of the message's own header is handed to the writer, which can keep it as the sequence number of the message.",
      ja: "ROS 2 のヘッダーには `seq` がない。メッセージ自身のヘッダーの値は書き手に渡され、メッセージのシーケンス番号として残せる。",
    },
  },
  "type-renamed": {
    loss: false,
    says: {
      en: "The type has another name in ROS 2, or its name is not allowed there.",
      ja: "ROS 2 では型名が異なるか、元の型名が許されない。",
    },
  },
  "field-renamed": {
    loss: false,
    says: {
      en: "The field has another name, since ROS 2 allows lower-case names only.",
      ja: "ROS 2 は小文字の名前だけを許すため、フィールド名が変わる。",
    },
  },
  "field-added": {
    loss: false,
    says: {
      en: "ROS 2 has a field that ROS 1 lacks. It is filled with its default value.",
      ja: "ROS 1 にないフィールドが ROS 2 にある。既定値で埋める。",
    },
  },
  "field-dropped": {
    loss: false,
    says: {
      en: "ROS 2 lacks a field of ROS 1. Messages in which it held something have the code `field-lost`.",
      ja: "ROS 1 のフィールドが ROS 2 にない。値が入っていたメッセージには `field-lost` が付く。",
    },
  },
  "values-mapped": {
    loss: false,
    says: {
      en: "The field says the same by other numbers, such as the levels of a log message.",
      ja: "ログメッセージのレベルのように、同じ意味を別の数値で表す。",
    },
  },
  "array-bounded": {
    loss: false,
    says: {
      en: "The array has an upper bound in ROS 2. Messages beyond it have the code `elements-lost`.",
      ja: "ROS 2 では配列に上限がある。超えるメッセージには `elements-lost` が付く。",
    },
  },
  "constant-renamed": {
    loss: false,
    says: {
      en: "The constant has another name, since ROS 2 allows upper-case names only.",
      ja: "ROS 2 は大文字の名前だけを許すため、定数名が変わる。",
    },
  },
  "constant-lost": {
    loss: true,
    says: {
      en: "The constant has a value that its type cannot hold, and is left out.",
      ja: "型に収まらない値を持つ定数のため、省く。",
    },
  },
  "not-standard": {
    loss: false,
    says: {
      en: "The type bears the name of a standard type and has other fields. They are kept as they are; ROS 2 programs with the standard type cannot read them.",
      ja: "標準の型の名前を持つが、フィールドが異なる。そのまま残すが、標準の型を使う ROS 2 のプログラムは読めない。",
    },
  },
} as const satisfies Record<string, Kind>;
export type DefinitionChange = keyof typeof DEFINITION_CHANGES;

/** Changes of a value. The place in this list is the bit that marks them. */
export const VALUE_CHANGES = {
  "inner-header-seq": {
    loss: true,
    says: {
      en: "A header inside the message had a `seq` other than 0, which is lost.",
      ja: "メッセージ内部のヘッダーに 0 でない `seq` があり、失われた。",
    },
  },
  "field-lost": {
    loss: true,
    says: {
      en: "A field that ROS 2 lacks held something, which is lost.",
      ja: "ROS 2 にないフィールドに値があり、失われた。",
    },
  },
  "elements-lost": {
    loss: true,
    says: {
      en: "An array had more elements than ROS 2 allows. Those beyond the bound are lost.",
      ja: "配列の要素が ROS 2 の上限より多く、超えた分が失われた。",
    },
  },
  "time-range": {
    loss: true,
    says: {
      en: "A time of 2^31 seconds or more was read, which ROS 2 cannot hold. Its bits are kept and read as a negative time.",
      ja: "ROS 2 では表せない 2^31 秒以上の時刻があった。ビットはそのまま残し、負の時刻として読まれる。",
    },
  },
  "duration-range": {
    loss: true,
    says: {
      en: "A duration with negative nanoseconds has no equal in ROS 2, since its seconds would leave their range. Its bits are kept.",
      ja: "ナノ秒が負の時間長があり、秒が範囲を外れるため ROS 2 では表せない。ビットはそのまま残す。",
    },
  },
  "duration-rewritten": {
    loss: false,
    says: {
      en: "A duration with negative nanoseconds was written as the equal one of ROS 2, whose nanoseconds are not negative.",
      ja: "ナノ秒が負の時間長を、ナノ秒が負でない等しい値として書いた。",
    },
  },
  "value-unmapped": {
    loss: true,
    says: {
      en: "A value that is none of those that have a counterpart in ROS 2, such as a log level of 3, was kept as it is.",
      ja: "ログレベル 3 のように、ROS 2 に対応する値のないものを、そのまま残した。",
    },
  },
  "bool-rewritten": {
    loss: false,
    says: {
      en: "A boolean byte was neither 0 nor 1, which CDR does not allow, and was written as 1.",
      ja: "真偽値のバイトが、CDR の許す 0 と 1 のどちらでもなく、1 として書いた。",
    },
  },
  "string-nul": {
    loss: false,
    says: {
      en: "A string holds a zero byte. All of it is kept, but many ROS 2 readers stop at that byte or refuse the message.",
      ja: "文字列にゼロのバイトがある。すべて残すが、ROS 2 の多くの読み手はそこで止まるか、メッセージを拒む。",
    },
  },
  "trailing-lost": {
    loss: true,
    says: {
      en: "Bytes stood behind the last field of the payload, which no definition explains. They are lost.",
      ja: "ペイロードの最後のフィールドの後に、定義で説明できないバイトがあり、失われた。",
    },
  },
  "payload-unreadable": {
    loss: true,
    says: {
      en: "The payload does not fit its ROS 1 definition and cannot be transcoded.",
      ja: "ペイロードが ROS 1 の定義に合わず、変換できない。",
    },
  },
} as const satisfies Record<string, Kind>;
export type ValueChange = keyof typeof VALUE_CHANGES;

export type TranscodingChange = DefinitionChange | ValueChange;

const names = Object.keys(VALUE_CHANGES) as ValueChange[];

/** The bit that marks a change of a value. */
export const bitOf = (change: ValueChange): number => 1 << names.indexOf(change);

/** The changes whose bits are set. */
export const changesIn = (bits: number): ValueChange[] => names.filter((_, i) => (bits & (1 << i)) !== 0);
