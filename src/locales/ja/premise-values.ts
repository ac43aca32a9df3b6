import { sync } from "./sync.js";

const discipline = { none: "同期なし", trigger: "ハードウェアトリガー" } as const;

/**
 * 前提条件の値の呼び名。仕様の説明が列挙値を日本語で説明しているものに限る。略語（`utc`、`ptp` など）、形式、ライセンス、座標系、
 * 説明が綴りのまま示す値（`exposure-start` など）は綴りのまま示す。
 */
export const premiseValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "annotation/time-basis": { stamp: "タイムスタンプ", log: "記録時刻" },
  "calibration/state": {
    calibrated: "校正済み",
    nominal: "公称値",
    "self-calibrating": "自動補正",
    uncalibrated: "未校正",
  },
  "clocks/log-discipline": discipline,
  "environment/kind": { real: "現実", simulated: "シミュレーター", mixed: "混在" },
  "environment/people": { none: "なし", staff: "関係者", participants: "同意した人", public: "一般の人" },
  "environment/site": {
    ...{ laboratory: "研究室", factory: "工場", warehouse: "倉庫", home: "住宅", office: "事務所", shop: "店舗" },
    ...{ hospital: "病院", road: "道路", field: "野外", air: "空中", other: "その他" },
  },
  "lineage/kind": { recorded: "記録したまま", converted: "変換", derived: "加工", synthetic: "合成" },
  "privacy/appi": {
    "personal-information": "個人情報",
    "special-care-required": "要配慮個人情報",
    "pseudonymously-processed": "仮名加工情報",
    "anonymously-processed": "匿名加工情報",
    "person-related": "個人関連情報",
    "not-personal": "非該当",
  },
  "privacy/state": {
    "not-personal": "個人データなし",
    "as-recorded": "未処理",
    pseudonymised: "仮名化済み",
    anonymised: "匿名化済み",
    synthetic: "合成",
  },
  "rights/decision": { permitted: "許可", prohibited: "禁止", "on-request": "都度判断" },
  "stamps/discipline": discipline,
  "stamps/origin": {
    ...{ hardware: "機器", driver: "ソフトウェア", estimated: "遅延の補正", derived: "計算" },
    simulated: "シミュレーター",
  },
  "sync/kind": sync.kinds,
  "vectors/reference": { absolute: "値そのもの", delta: "変化量" },
  "vectors/source": { commanded: "指令値", measured: "測定値" },
};
