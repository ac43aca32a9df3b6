/**
 * What is missing or contradictory of a hand-over, by the party that has to close it.
 *
 * @module
 */
import type { CheckOptions } from "./check.js";
import { givenOf } from "./given.js";
import { closing, nameOf } from "./input.js";
import type { RecordingInput } from "./io/source.js";
import { judgeFacts } from "./judging.js";
import { reasonIn } from "./locales/reasons.js";
import { resolveProfile } from "./profile.js";
import { levels } from "./profiles/index.js";
import { rules } from "./rules/index.js";
import {
  type PremiseView,
  premiseItems,
  responsibilityFor,
  roleWords,
  supplierOf,
  supplyOf,
} from "./rules/premise-items.js";
import type { Given } from "./rules/run.js";
import { PartyRole } from "./spec/declaration/party.js";
import type { PremiseItem } from "./spec/declaration/premise-item.js";
import type { Premises } from "./spec/declaration/premises.js";
import { premisesOf } from "./spec/declaration/premises-of.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { Language } from "./spec/language.js";
import type { Evidence, Finding } from "./spec/verdict/finding.js";
import type { GapReport, GapState, HandOverGap, PartyGaps, UnreadRecording } from "./spec/verdict/gap-report.js";
import type { Profile } from "./spec/verdict/profile.js";
import type { RuleResult } from "./spec/verdict/report.js";
import { VERSION } from "./version.js";

/** What a finding is about, by the rule: the first line that fits its id. Who supplies the item has to close it. */
const ITEM_OF_RULE: readonly (readonly [rule: RegExp, item: PremiseItem])[] = [
  [/^delivery\/(rights|purposes)/, "rights"],
  [/^delivery\/license/, "license"],
  [/^delivery\/(privacy|identifiers-pseudonymous)/, "privacy"],
  [/^delivery\/(sensor|settings)/, "sensors"],
  [/^delivery\/episode/, "episodes"],
  [/^delivery\/lineage/, "lineage"],
  [/^delivery\/split/, "splits"],
  [/^delivery\/encryption/, "encryption"],
  [/^delivery\//, "parties"],
  [/^(annotation|openlabel)\/guideline/, "guideline"],
  [/^(annotation|openlabel)\//, "annotation"],
  [/^clock\/stamp-(clock|reference)/, "stamps"],
  [/^clock\//, "clocks"],
  [/^time\//, "stamps"],
  [/^sync\//, "sync"],
  [/^frames\//, "frames"],
  [/^calibration\//, "calibration"],
  [/^modality\/vector/, "vectors"],
  [/^modality\//, "sensors"],
  [/^(container|schema|decode)\//, "software"],
];
/** Rules that are made of the items themselves. */
const SAYS_ITEMS = /^delivery\/(premises-supplied|promises-kept)$/;
/** Rules that only say that something is not declared: nothing new where the item itself is missing. */
const SAYS_MISSING =
  /^(clock\/(log-clock|stamp-clock|stamp-reference|discipline)-declared|annotation\/document-present)$/;
/** Rules that say in detail what is undecided of an item: nothing new where the item itself is missing. */
const SAYS_UNDECIDED = /^delivery\/(purposes-explicit|license-known)$/;
/** The rule that says which of the calibrations are missing. */
export const SAYS_WHICH = "calibration/asked-calibrations-present";
/** The rule whose parameter says what a profile asks for. */
const ASKING_RULE = "delivery/premises-supplied";

/** The item that the supplier of has to close a finding of a rule. */
export const itemOfRule = (rule: string): PremiseItem =>
  ITEM_OF_RULE.find(([pattern]) => pattern.test(rule))?.[1] ?? "parties";

/** Options of {@link gapsOf}. */
export interface GapOptions extends CheckOptions {
  /** Day that promises are held to: a date in ISO 8601. */
  date: string;
}

/** A gap, with the party that has to close it. */
export interface AssignedGap {
  /** Id of the party; undefined where nobody is named. */
  readonly party: string | undefined;
  /** The role that usually knows it. */
  readonly role: PartyRole;
  /** What is missing. */
  readonly gap: HandOverGap;
  /** What the rule gives for it, where one found it. */
  readonly evidence?: Evidence;
}

/** The gaps of one recording. */
export interface RecordingGaps {
  /** Name of the recording. */
  readonly path: string;
  /** What holds of it. */
  readonly premises: Premises;
  /** What is missing or contradictory of it. */
  readonly gaps: readonly AssignedGap[];
}

/** What a profile asks for: never less than the specification does. */
export function itemsAsked(profile: Profile): readonly PremiseItem[] {
  const itemsIn = (params: unknown) =>
    (rules.find(({ id }) => id === ASKING_RULE)!.params.parse(params) as { items: readonly PremiseItem[] }).items;
  return [...new Set([...itemsIn({}), ...itemsIn(profile.params?.[ASKING_RULE] ?? {})])];
}

/** Measures a recording and says what is missing or contradictory. Throws a `TasukiError` where the input is no recording. */
export async function gapsOf(input: RecordingInput, options: GapOptions): Promise<RecordingGaps> {
  return await closing(input, async () => {
    const profile = resolveProfile(options.profile);
    const { known } = await givenOf(input, options);
    const path = nameOf(input);
    const premises = premisesOf(known.declaration, known.handOver);
    return { path, premises, gaps: gapsIn(known, profile, path, options) };
  });
}

/** What is missing or contradictory of a recording that was measured. */
export function gapsIn(
  known: Given & { readonly recording: RecordingFacts },
  profile: Profile,
  path: string,
  options: Pick<GapOptions, "date" | "language" | "upTo">,
): AssignedGap[] {
  const { recording, declaration, handOver } = known;
  const { findings, rules: outcomes } = judgeFacts(known, profile, options);
  const premises = premisesOf(declaration, handOver);
  const annotated = known.annotation !== undefined || known.openlabel !== undefined;
  const annotation = known.annotation?.document;
  const view = { recording, declaration, handOver, premises, annotated, annotation };
  const missing = itemsAsked(profile).flatMap((item) => missingOf(item, view, path, options));
  const lacking = new Set(missing.map(({ gap }) => gap.item));
  const isTold = (rule: string) =>
    SAYS_ITEMS.test(rule) || ((SAYS_MISSING.test(rule) || SAYS_UNDECIDED.test(rule)) && lacking.has(itemOfRule(rule)));
  return [
    ...missing,
    ...findings.flatMap((each) => (isTold(each.rule) ? [] : brokenBy(each, premises, path, options.language))),
    ...outcomes.flatMap((each) =>
      isTold(each.id) || lacking.has(itemOfRule(each.id)) || !isAsked(each, profile)
        ? []
        : uncheckedOf(each, premises, path, options.language),
    ),
  ];
}

/** Whether a profile cannot be conformed to while a rule is not checked: a MUST of its classes, or of those of its level. */
const isAsked = ({ requirement, class: name }: RuleResult, profile: Profile): boolean =>
  requirement === "must" &&
  (profile.classes?.includes(name) ||
    levels.some(({ level, classes }) => level <= profile.level && classes.includes(name)));

/** Gaps with the parties that have to close them: one entry a party. */
function assigned(item: PremiseItem, premises: Premises, gap: HandOverGap): AssignedGap[] {
  const { parties, role } = supplierOf(item, premises);
  return (parties.length > 0 ? parties : [undefined]).map((party) => ({ party, role, gap }));
}

function missingOf(
  item: PremiseItem,
  view: PremiseView,
  path: string,
  { date, language = "en" }: { date: string; language?: Language | undefined },
): AssignedGap[] {
  const supply = supplyOf(item, view);
  if (supply.state !== "missing") return [];
  const agreed = responsibilityFor(item, view.premises);
  const due = agreed?.state === "promised" ? agreed.due : undefined;
  const state: GapState =
    agreed?.state !== "promised" ? "missing" : due !== undefined && due < date ? "overdue" : "promised";
  return supply.missing.flatMap(({ words, of }) =>
    assigned(item, view.premises, {
      ...{ item, name: premiseItems[item].name[language], state, says: words[language], of: [...of] },
      ...(due === undefined ? {} : { due }),
      recordings: [path],
    }),
  );
}

/** What a rule found broken: something that is missing, or that does not agree. */
function brokenBy(
  { rule, severity, message, at, evidence }: Finding,
  premises: Premises,
  path: string,
  language: Language = "en",
): AssignedGap[] {
  if (severity !== "error") return [];
  const state = SAYS_MISSING.test(rule) || rule === SAYS_WHICH ? "missing" : "contradictory";
  const of = at.stream === undefined ? [] : [at.stream];
  return ofRule(rule, premises, { state, says: message, of, recordings: [path] }, language).map((each) => ({
    ...each,
    evidence,
  }));
}

/** Why a rule could not be checked: nobody can say that the recording conforms before it is. */
const uncheckedOf = (
  { id, outcome, notChecked }: RuleResult,
  premises: Premises,
  path: string,
  language: Language = "en",
): AssignedGap[] =>
  outcome !== "not-checked"
    ? []
    : notChecked.flatMap(({ stream, reason }) => {
        const of = stream === undefined ? [] : [stream];
        const says = reasonIn(language, reason);
        return ofRule(id, premises, { state: "missing", says, of, recordings: [path] }, language);
      });

/** A gap that a rule found, with the parties that have to close it. */
function ofRule(
  rule: string,
  premises: Premises,
  gap: Omit<HandOverGap, "item" | "name" | "rule">,
  language: Language,
): AssignedGap[] {
  const item = itemOfRule(rule);
  return assigned(item, premises, { item, name: premiseItems[item].name[language], rule, ...gap });
}

const URGENCY: readonly GapState[] = ["overdue", "missing", "contradictory", "promised"];

/** Puts the gaps of several recordings together, by party. */
export function gapReport(
  recordings: readonly RecordingGaps[],
  unread: readonly UnreadRecording[],
  {
    profile,
    date,
    language = "en",
    party,
  }: Pick<GapOptions, "profile" | "date" | "language"> & { party?: string | undefined },
): GapReport {
  const lists = new Map<string, PartyGaps>();
  const listOf = (id: string | undefined, role: PartyRole, name?: string, roles: PartyRole[] = [role]) => {
    const key = id ?? `role ${role}`;
    const known = lists.get(key);
    if (known) return known;
    const list: PartyGaps = {
      ...(id === undefined ? {} : { party: id }),
      ...(name === undefined ? {} : { name }),
      roles,
      roleNames: roles.map((each) => roleWords[each][language]),
      gaps: [],
    };
    lists.set(key, list);
    return list;
  };
  for (const { premises } of recordings)
    for (const { id, name, roles } of premises.parties ?? []) listOf(id, roles[0]!, name, roles);
  for (const { gaps } of recordings)
    for (const { party: id, role, gap } of gaps) {
      const { gaps: known } = listOf(id, role);
      const same = known.find(
        ({ item, state, says, due }) =>
          item === gap.item && state === gap.state && says === gap.says && due === gap.due,
      );
      if (!same) known.push({ ...gap, of: [...gap.of], recordings: [...gap.recordings] });
      else {
        same.of = [...new Set([...same.of, ...gap.of])];
        same.recordings = [...new Set([...same.recordings, ...gap.recordings])];
      }
    }
  const parties = [...lists.values()].filter((list) => party === undefined || list.party === party);
  parties.sort((a, b) => rank(a) - rank(b) || ((a.party ?? "") < (b.party ?? "") ? -1 : 1));
  for (const { gaps } of parties)
    gaps.sort(
      (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (a.due ?? "").localeCompare(b.due ?? ""),
    );
  return {
    tasuki: VERSION,
    profile: resolveProfile(profile).id,
    ...{ language, date, recordings: recordings.length },
    open: parties.reduce((sum, { gaps }) => sum + gaps.length, 0),
    parties,
    unread: [...unread],
  };
}

const rank = ({ roles }: PartyGaps): number => Math.min(...roles.map((role) => PartyRole.options.indexOf(role)));
