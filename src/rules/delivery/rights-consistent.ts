import type { Decision, Rights, RightsAction, RightsSubject, RightsTerm } from "../../spec/declaration/rights.js";
import { decidedBy, licensesIn } from "../license-expressions.js";
import { defineRule, type Note } from "../rule.js";

/** Whom and what a term is for, as a text that is the same for the same. */
const scopeOf = ({ purposes, recipients }: RightsTerm): string =>
  JSON.stringify([purposes && [...new Set(purposes)].sort(), recipients && [...new Set(recipients)].sort()]);

/** Where and when rights hold. */
const reachOf = ({ territory, validFrom, validUntil }: Rights): string =>
  JSON.stringify([territory && [...new Set(territory)].sort(), validFrom, validUntil]);

interface Decided {
  readonly subject: RightsSubject;
  readonly action: RightsAction;
  readonly scope: string;
  readonly decision: Decision;
  readonly shareAlike: boolean;
}

/** Decisions, each by its subject; those of one scope can be compared. */
const decidedIn = (rights: readonly Rights[]): Decided[] =>
  rights.flatMap((each) =>
    each.terms.flatMap((term) =>
      each.subjects.map((subject) => ({
        ...{ subject, action: term.action, decision: term.decision },
        scope: `${reachOf(each)} ${scopeOf(term)}`,
        shareAlike: (term.duties ?? []).some(({ kind }) => kind === "share-alike"),
      })),
    ),
  );

/** What contradicts what the licence says by itself. Who chooses between licences, or holds one of his own, is not asked. */
function* againstLicense({ license, terms, subjects }: Rights): Generator<Note> {
  const [only, ...others] = licensesIn(license) ?? [];
  if (only === undefined || others.length > 0) return;
  for (const term of terms) {
    // A licence speaks to everybody; a term for some of them may be another agreement.
    if (term.recipients !== undefined || term.purposes !== undefined) continue;
    const says = decidedBy(only, term.action);
    if (says !== undefined && term.decision !== says)
      yield {
        message: `license-${says}`,
        evidence: { name: term.action, actual: subjects.join(", "), expected: only },
      };
  }
}

export const rightsConsistent = defineRule({
  id: "delivery/rights-consistent",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Rights MUST NOT contradict each other or the licence that they name.",
    ja: "権利は、互いに、また示したライセンスと矛盾してはならない。",
  },
  scope: {
    en: "Recordings with `terms` in `rights`. Decisions are compared where subject, action, `purposes`, `recipients`, `territory` and dates are the same: a narrower term is an exception, and no contradiction.",
    ja: "`rights` に `terms` がある記録。対象、行為、`purposes`、`recipients`、`territory`、期間が同じ決定どうしを比べる。範囲の狭い条件は例外であり、矛盾ではない。",
  },
  why: {
    en: "Of two answers each side takes the one that suits it, and finds out in court.",
    ja: "答えが二つあれば、双方が都合のよいほうを取り、争いになって初めて気付く。",
  },
  fix: {
    en: "Ask the rights holder, and keep one of the two; terms that differ from a public licence need a licence of their own (`LicenseRef-`).",
    ja: "権利者に確かめ、どちらか一方を残す。公開ライセンスと異なる条件には、独自のライセンス（`LicenseRef-`）が要る。",
  },
  sources: ["ODRL 2.2, conflict", "Creative Commons licences 4.0", "Tasuki"],
  messages: {
    conflict: {
      en: "{name} of {actual} has two answers for the same purposes and recipients: {expected}",
      ja: "{actual} の {name} に、同じ目的と受領者について二つの答えがある：{expected}",
    },
    "share-alike": {
      en: "{actual} is to be handed on under the same terms, and may not be handed on",
      ja: "{actual} は同じ条件で渡すこととされているが、配布が禁じられている",
    },
    "use-prohibited": {
      en: "{name} of {actual} is permitted, and any use of it is prohibited",
      ja: "{actual} の {name} が許されているが、使用そのものが禁じられている",
    },
    "license-permitted": {
      en: "{expected} permits {name} to everybody, and the terms on {actual} do not",
      ja: "{expected} は {name} を誰にでも許すが、{actual} の条件は許していない",
    },
    "license-prohibited": {
      en: "{expected} prohibits {name}, and the terms on {actual} do not",
      ja: "{expected} は {name} を禁じるが、{actual} の条件は禁じていない",
    },
  },
  applies: (_, { premises }) => (premises.rights ?? []).some(({ terms }) => terms.length > 0),
  *check(_, _params, { premises }) {
    const at = { field: "rights" };
    const decided = decidedIn(premises.rights!);
    const first = new Map<string, Decided>();
    const told = new Set<string>();
    for (const each of decided) {
      const key = `${each.subject} ${each.action} ${each.scope}`;
      const other = first.get(key);
      if (!other) first.set(key, each);
      else if (other.decision !== each.decision && !told.has(key)) {
        told.add(key);
        const expected = `${other.decision}, ${each.decision}`;
        yield { message: "conflict", evidence: { name: each.action, actual: each.subject, expected }, at };
      }
    }
    for (const { subject, action, scope, decision, shareAlike } of first.values()) {
      const on = (asked: RightsAction) => first.get(`${subject} ${asked} ${scope}`)?.decision;
      if (shareAlike && decision === "permitted" && on("distribute") === "prohibited")
        yield { message: "share-alike", evidence: { name: action, actual: subject }, at };
      if (action !== "use" && decision === "permitted" && on("use") === "prohibited")
        yield { message: "use-prohibited", evidence: { name: action, actual: subject }, at };
    }
    for (const rights of premises.rights!) for (const note of againstLicense(rights)) yield { ...note, at };
  },
});
