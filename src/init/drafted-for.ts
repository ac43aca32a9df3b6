/**
 * What a draft was made for: the profile, and what it asks for that the draft cannot hold.
 *
 * @module
 */
import { locales } from "../locales/index.js";
import { wrap } from "../report/render/paint.js";
import { premiseItems, roleWords } from "../rules/premise-items.js";
import type { PartyRole } from "../spec/declaration/party.js";
import type { PremiseItem } from "../spec/declaration/premise-item.js";
import type { Language } from "../spec/language.js";
import type { DraftObject } from "./draft.js";
import { oneLine } from "./mark-words.js";

/** Something that is asked for and stands in another file. */
export interface Elsewhere {
  readonly item: PremiseItem;
  /** Who supplies it. */
  readonly from: PartyRole;
  /** What is missing, in the language of the draft. */
  readonly says: string;
  /** Of what: topics or subjects; empty where it is missing as a whole. */
  readonly of: readonly string[];
}

/** The profile that a draft was made for. */
export interface DraftedFor {
  readonly profile: string;
  /** The level that it asks for. */
  readonly level: number;
  /** What it is for, in the language of the draft. */
  readonly title: string;
  /** What it asks for. */
  readonly asks: readonly PremiseItem[];
  /** What it asks for, too, and the draft cannot hold. */
  readonly elsewhere: readonly Elsewhere[];
}

/** Drafts of recordings, and of the statement that holds for them where it was asked for. */
export interface Drafts {
  readonly handOver?: DraftObject | undefined;
  readonly declarations: readonly DraftObject[];
  /** What the statement was made for, and each declaration; absent where no profile was given. */
  readonly statedFor?: DraftedFor;
  readonly declaredFor?: readonly DraftedFor[];
}

/** Columns that the head of a draft fills. */
const COLUMNS = 118;
/** Letters of a line before it is wrapped. */
const LONGEST = 1000;

/** The key that it stands under in JSON. */
export const DRAFTED_FOR_KEY = "x_tasuki_init_profile";

/** What is asked for and cannot stand in the draft, line by line. */
export const elsewhereLines = ({ elsewhere }: DraftedFor, language: Language): string[] =>
  elsewhere.map(({ item, from, says, of }) => {
    const { init, gaps } = locales[language];
    const about = of.length > 0 ? ` ${gaps.of(of.join(gaps.comma))}` : "";
    return oneLine(init.elsewhere(roleWords[from][language], premiseItems[item].name[language], says + about), LONGEST);
  });

/** What the head of a draft says of its profile. */
export function draftedForLines(drafted: DraftedFor, language: Language): string[] {
  const { init, gaps } = locales[language];
  const { profile, level, title, asks } = drafted;
  const names = asks.map((item) => premiseItems[item].name[language]).join(gaps.comma);
  const said = [init.draftedFor(profile, level, title), init.asks(names), ...elsewhereLines(drafted, language)];
  return said.flatMap((line) => wrap(oneLine(line, LONGEST), COLUMNS));
}
