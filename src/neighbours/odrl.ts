/**
 * Rights as an offer of ODRL 2.2, with purposes of DPV 2. Every constraint has its left operand, every rule its target: Croissant's own
 * samples leave the operand out, which ODRL asks for.
 *
 * @module
 */
import type { Keyed } from "../openlabel/walk.js";
import type {
  Decision,
  Duty,
  DutyKind,
  Purpose,
  Rights,
  RightsAction,
  RightsTerm,
} from "../spec/declaration/rights.js";

/** Prefixes of the terms, for the context of a JSON-LD document. */
export const ODRL_PREFIXES = {
  odrl: "http://www.w3.org/ns/odrl/2/",
  cc: "http://creativecommons.org/ns#",
  dpv: "https://w3id.org/dpv#",
} as const;

/** Terms of actions: those of ODRL 2.2, of Creative Commons where ODRL names theirs, and of the W3C community's draft for AI. */
export const ODRL_ACTIONS: Readonly<Record<RightsAction, string | undefined>> = {
  use: "odrl:use",
  reproduce: "odrl:reproduce",
  modify: "odrl:modify",
  derive: "odrl:derive",
  annotate: "odrl:annotate",
  distribute: "odrl:distribute",
  commercialize: "cc:CommercialUse",
  "ai-training": "odrl:ai-training",
  "ai-evaluation": undefined,
};
/** The draft that has `ai-training`; a policy that uses it names it as its profile. */
const AI_PROFILE = "https://w3c.github.io/odrl/ai-vocab/";

/** Terms of duties. */
export const ODRL_DUTIES: Readonly<Record<DutyKind, string | undefined>> = {
  attribute: "odrl:attribute",
  delete: "odrl:delete",
  inform: "odrl:inform",
  "share-alike": "cc:ShareAlike",
  "not-reidentify": undefined,
  "keep-confidential": undefined,
  "report-use": undefined,
};

/** Rules that decisions make. What is decided each time is permitted to whoever has asked. */
export const ODRL_RULES: Readonly<Record<Decision, string>> = {
  permitted: "odrl:permission",
  prohibited: "odrl:prohibition",
  "on-request": "odrl:permission with the duty odrl:obtainConsent",
};

/** Purposes of DPV have our names. */
export const purposeTerm = (purpose: Purpose): string => `dpv:${purpose}`;

/** Words that no term stands for. */
export const WITHOUT_TERM: readonly string[] = [...Object.entries(ODRL_ACTIONS), ...Object.entries(ODRL_DUTIES)]
  .filter(([, term]) => term === undefined)
  .map(([word]) => word);

const ref = (id: string): Keyed => ({ "@id": id });
const constraint = (left: string, operator: string, right: unknown): Keyed => ({
  "@type": "odrl:Constraint",
  "odrl:leftOperand": ref(`odrl:${left}`),
  "odrl:operator": ref(`odrl:${operator}`),
  "odrl:rightOperand": right,
});
const day = (date: string): Keyed => ({ "@value": date, "@type": "http://www.w3.org/2001/XMLSchema#date" });

/** How parties and subjects are named in the document. */
export interface OdrlNames {
  party(id: string): string;
  subject(subject: string): string;
}

/** Policies: offers where somebody offers, each with its `@id` as the uid that ODRL asks for: one for each entry of rights that decides anything that ODRL has terms for. */
export function offersOf(rights: readonly Rights[], names: OdrlNames, uid: (index: number) => string): Keyed[] {
  return rights.flatMap((each, i) => {
    const terms = each.terms.filter(({ action }) => ODRL_ACTIONS[action] !== undefined);
    if (terms.length === 0) return [];
    const rules = (isProhibition: boolean) =>
      terms
        .filter(({ decision }) => (decision === "prohibited") === isProhibition)
        .flatMap((term) => each.subjects.map((subject) => ruleOf(term, each, names, subject)));
    const [permission, prohibition] = [rules(false), rules(true)];
    return {
      "@id": uid(i),
      // An offer names who offers; without a holder the rules are a set.
      "@type": ["CreativeWork", each.holder === undefined ? "odrl:Set" : "odrl:Offer"],
      ...(terms.some(({ action }) => action === "ai-training") ? { "odrl:profile": ref(AI_PROFILE) } : {}),
      ...(permission.length > 0 ? { "odrl:permission": permission } : {}),
      ...(prohibition.length > 0 ? { "odrl:prohibition": prohibition } : {}),
    };
  });
}

function ruleOf(term: RightsTerm, rights: Rights, names: OdrlNames, subject: string): Keyed {
  const { purposes, recipients, decision } = term;
  const { holder, territory, validFrom, validUntil } = rights;
  const constraints = [
    ...(purposes
      ? [
          constraint(
            "purpose",
            "isAnyOf",
            purposes.map((each) => ref(purposeTerm(each))),
          ),
        ]
      : []),
    ...(recipients
      ? [
          constraint(
            "recipient",
            "isAnyOf",
            recipients.map((each) => ref(names.party(each))),
          ),
        ]
      : []),
    ...(territory ? [constraint("spatial", "isAnyOf", territory)] : []),
    ...(validFrom ? [constraint("dateTime", "gteq", day(validFrom))] : []),
    ...(validUntil ? [constraint("dateTime", "lteq", day(validUntil))] : []),
  ];
  const duties = [
    ...(decision === "on-request" ? [{ "@type": "odrl:Duty", "odrl:action": ref("odrl:obtainConsent") }] : []),
    ...(term.duties ?? []).flatMap(dutyOf),
  ];
  const isProhibition = decision === "prohibited";
  return {
    "@type": isProhibition ? "odrl:Prohibition" : "odrl:Permission",
    "odrl:target": ref(names.subject(subject)),
    "odrl:action": ref(ODRL_ACTIONS[term.action]!),
    ...(holder ? { "odrl:assigner": ref(names.party(holder)) } : {}),
    ...(constraints.length > 0 ? { "odrl:constraint": constraints } : {}),
    // Who breaks a prohibition owes a remedy; duties are those of a permission.
    ...(duties.length > 0 && !isProhibition ? { "odrl:duty": duties } : {}),
  };
}

function dutyOf({ kind, by }: Duty): Keyed[] {
  const action = ODRL_DUTIES[kind];
  if (action === undefined) return [];
  const until = by ? { "odrl:constraint": [constraint("dateTime", "lteq", day(by))] } : {};
  return [{ "@type": "odrl:Duty", "odrl:action": ref(action), ...until }];
}
