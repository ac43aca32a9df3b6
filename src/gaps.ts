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
import { resolveProfile } from "./profile.js";
import { rules } from "./rules/index.js";
import {
  type PremiseView,
  premiseItems,
  responsibilityFor,
  roleWords,
  supplierOf,
  supplyOf,
} from "./rules/premise-items.js";
import { PartyRole } from "./spec/declaration/party.js";
import { type Premises, premisesOf } from "./spec/declaration/premises.js";
import { PremiseItem } from "./spec/declaration/responsibility.js";
import type { Language } from "./spec/language.js";
import type { Finding } from "./spec/verdict/finding.js";
import type { GapReport, GapState, HandOverGap, PartyGaps, UnreadRecording } from "./spec/verdict/gap-report.js";
import type { Profile } from "./spec/verdict/profile.js";
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
  [/^clock\//, "clocks"],
  [/^time\//, "stamps"],
  [/^sync\//, "sync"],
  [/^frames\//, "frames"],
  [/^calibration\//, "calibration"],
  [/^modality\/vector/, "vectors"],
  [/^modality\//, "sensors"],
  [/^(container|schema|decode)\//, "software"],
];
/** Rules that only say that something is not declared: the item itself is missing then. */
const SAYS_MISSING =
  /^(clock\/(log-clock|stamp-clock|stamp-reference|discipline)-declared|annotation\/document-present|delivery\/(premises-supplied|promises-kept))$/;
/** Rules that say in detail what is undecided of an item: nothing new where the item itself is missing. */
const SAYS_UNDECIDED = /^delivery\/(purposes-explicit|license-known)$/;
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

/** What a profile asks for. */
export function itemsAsked(profile: Profile): readonly PremiseItem[] {
  const params = rules.find(({ id }) => id === ASKING_RULE)?.params.parse(profile.params?.[ASKING_RULE] ?? {});
  return (params as { items?: readonly PremiseItem[] } | undefined)?.items ?? PremiseItem.options;
}

/** Measures a recording and says what is missing or contradictory. Throws a `TasukiError` where the input is no recording. */
export async function gapsOf(input: RecordingInput, options: GapOptions): Promise<RecordingGaps> {
  return await closing(input, () => gapsIn(input, options));
}

async function gapsIn(input: RecordingInput, options: GapOptions): Promise<RecordingGaps> {
  const profile = resolveProfile(options.profile);
  const { known, document: annotation } = await givenOf(input, options);
  const { recording, declaration, handOver } = known;
  const { findings } = judgeFacts(known, profile, options);
  const path = nameOf(input);
  const premises = premisesOf(declaration, handOver);
  const annotated = known.annotation !== undefined || known.openlabel !== undefined;
  const view = { recording, declaration, handOver, premises, annotated, annotation };
  const missing = itemsAsked(profile).flatMap((item) => missingOf(item, view, path, options));
  const lacking = new Set(missing.map(({ gap }) => gap.item));
  const told = findings.filter(({ rule }) => !(SAYS_UNDECIDED.test(rule) && lacking.has(itemOfRule(rule))));
  return {
    path,
    premises,
    gaps: [...missing, ...told.flatMap((each) => contradictionOf(each, premises, path, options.language))],
  };
}

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

function contradictionOf(
  { rule, severity, message, at }: Finding,
  premises: Premises,
  path: string,
  language: Language = "en",
): AssignedGap[] {
  if (severity !== "error" || SAYS_MISSING.test(rule)) return [];
  const item = itemOfRule(rule);
  const of = at.stream === undefined ? [] : [at.stream];
  const name = premiseItems[item].name[language];
  return assigned(item, premises, { item, name, state: "contradictory", rule, says: message, of, recordings: [path] });
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
