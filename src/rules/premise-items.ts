/**
 * The items of a hand-over: what each is called, who supplies it where nobody is named, and whether it is there. A rule holds a
 * recording to them, and the list of gaps is made of them.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { PartyRole } from "../spec/declaration/party.js";
import type { PremiseItem } from "../spec/declaration/premise-item.js";
import type { Premises } from "../spec/declaration/premises.js";
import type { Responsibility } from "../spec/declaration/responsibility.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { Text } from "../spec/language.js";
import { type Gap, gapsOf, type Unneeded, unneeded } from "./premise-gaps.js";

/** What items are looked for in. */
export interface PremiseView {
  readonly recording: RecordingFacts;
  readonly declaration: Declaration | undefined;
  readonly handOver: HandOver | undefined;
  readonly premises: Premises;
  /** Whether the recording has an annotation, of whatever form. */
  readonly annotated: boolean;
  /** The annotation; undefined where there is none, or it is in another form. */
  readonly annotation?: AnnotationDocument | undefined;
}

/** Whether an item is there. */
export type Supply =
  | { readonly state: "supplied" }
  | { readonly state: "missing"; readonly missing: readonly Gap[] }
  | { readonly state: "not-applicable"; readonly why: Text };

/** An item of a hand-over. */
export interface PremiseItemWords {
  readonly name: Text;
  /** The role of the party that supplies it, where no responsibility names one. */
  readonly role: PartyRole;
}

/** Every item: what it is called, and the role that supplies it. */
export const premiseItems: Readonly<Record<PremiseItem, PremiseItemWords>> = {
  parties: { name: { en: "parties", ja: "当事者" }, role: "provider" },
  clocks: { name: { en: "clocks", ja: "クロック" }, role: "recorder" },
  stamps: { name: { en: "stamps", ja: "タイムスタンプ" }, role: "recorder" },
  sync: { name: { en: "synchronisation", ja: "同期" }, role: "recorder" },
  frames: { name: { en: "coordinate frames", ja: "座標系" }, role: "recorder" },
  vectors: { name: { en: "state and action vectors", ja: "状態と行動のベクトル" }, role: "recorder" },
  calibration: { name: { en: "calibrations", ja: "校正" }, role: "recorder" },
  robot: { name: { en: "robots", ja: "ロボット" }, role: "recorder" },
  sensors: { name: { en: "sensors", ja: "センサー" }, role: "recorder" },
  environment: { name: { en: "environment", ja: "環境" }, role: "recorder" },
  software: { name: { en: "software", ja: "ソフトウェア" }, role: "recorder" },
  tasks: { name: { en: "tasks", ja: "タスク" }, role: "provider" },
  episodes: { name: { en: "episodes", ja: "エピソード" }, role: "recorder" },
  annotation: { name: { en: "annotations", ja: "アノテーション" }, role: "annotator" },
  guideline: { name: { en: "annotation guideline", ja: "アノテーションの作業指針" }, role: "annotator" },
  license: { name: { en: "licence", ja: "ライセンス" }, role: "rights-holder" },
  rights: { name: { en: "rights", ja: "権利" }, role: "rights-holder" },
  privacy: { name: { en: "privacy", ja: "プライバシー" }, role: "data-controller" },
  lineage: { name: { en: "lineage", ja: "来歴" }, role: "provider" },
  splits: { name: { en: "splits", ja: "分割" }, role: "integrator" },
  encryption: { name: { en: "encryption", ja: "暗号化" }, role: "provider" },
};

/** What a role is called. */
export const roleWords: Readonly<Record<PartyRole, Text>> = {
  provider: { en: "provider", ja: "提供者" },
  recorder: { en: "recorder", ja: "記録者" },
  annotator: { en: "annotator", ja: "アノテーター" },
  integrator: { en: "integrator", ja: "統合者" },
  "rights-holder": { en: "rights holder", ja: "権利者" },
  "data-controller": { en: "data controller", ja: "個人データ管理者" },
  consumer: { en: "consumer", ja: "利用者" },
};

/** Items that no hand-over can do without, whatever somebody says. */
const ALWAYS: readonly PremiseItem[] = ["parties", "clocks", "license", "rights"];

/** What is agreed on an item: the first responsibility that names it. */
export const responsibilityFor = (item: PremiseItem, { responsibilities = [] }: Premises): Responsibility | undefined =>
  responsibilities.find((each) => each.item === item);

/** Whether an item is there, as far as anybody can see from what is declared and measured. */
export function supplyOf(item: PremiseItem, view: PremiseView): Supply {
  const missing = gapsOf[item](view);
  if (isUnneeded(missing)) return { state: "not-applicable", why: missing.unneeded };
  if (missing.length === 0) return { state: "supplied" };
  const agreed = responsibilityFor(item, view.premises);
  if (agreed?.state === "not-applicable" && agreed.reason !== undefined && !ALWAYS.includes(item))
    return { state: "not-applicable", why: unneeded(agreed.reason, agreed.reason).unneeded };
  return { state: "missing", missing };
}

const isUnneeded = (found: readonly Gap[] | Unneeded): found is Unneeded => "unneeded" in found;

/** Who supplies an item. */
export interface Supplier {
  /** Ids of the parties; none where nobody has the role. */
  readonly parties: readonly string[];
  readonly role: PartyRole;
  /** Whether a responsibility says so; else it follows from the roles. */
  readonly named: boolean;
}

/** Who supplies an item: whom a responsibility names, else the parties with its role, else the providers. */
export function supplierOf(item: PremiseItem, premises: Premises): Supplier {
  const { role } = premiseItems[item];
  const agreed = responsibilityFor(item, premises);
  if (agreed) return { parties: [agreed.party], role, named: true };
  const having = (asked: PartyRole) =>
    (premises.parties ?? []).filter(({ roles }) => roles.includes(asked)).map(({ id }) => id);
  const parties = having(role);
  return { parties: parties.length > 0 ? parties : having("provider"), role, named: false };
}
