import type { Phrases } from "../../phrase-book.js";

/** Why a robot description could not be read. */
export const framePhrases: Phrases = {
  "it is SDF, not URDF": "URDF ではなく SDF である",
  "its root is <{1}>, not <robot>": "根の要素が <robot> ではなく <{1}> である",
  "it is xacro: line {1} is to be expanded before it is handed over":
    "xacro である。{1} 行目を展開してから渡す必要がある",
  "it has more than {1} links or joints": "リンクまたは関節が {1} 個を超えている",
  'line {1}: "{2}" is no type of joint': "{1} 行目：「{2}」という関節の種類はない",
  "line {1}: a {2} joint has no limit": "{1} 行目：{2} の関節に limit がない",
  "line {1}: a joint has no {2}": "{1} 行目：関節に {2} がない",
  "line {1}: <{2}> has no {3}": "{1} 行目：<{2}> に {3} がない",
  'line {1}: {2} "{3}" is no three numbers': "{1} 行目：{2} の「{3}」が三つの数でない",
  'line {1}: {2} "{3}" is no number': "{1} 行目：{2} の「{3}」が数でない",
  "its path leads out of the folder": "パスがフォルダーの外を指している",
  "the file is not there": "ファイルがない",
};
