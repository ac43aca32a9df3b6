/**
 * Drafting for a profile: what its rules would find missing of a hand-over, once all is filled in that a draft asks for anyway,
 * gets a place in the draft; what no draft can hold is told.
 *
 * @module
 */
import { type AssignedGap, gapsIn, itemsAsked, SAYS_WHICH } from "./gaps.js";
import { type DraftedRecording, draftDeclaration, draftHandOver } from "./init/documents.js";
import { activeOf, type DraftObject } from "./init/draft.js";
import type { DraftedFor, Drafts } from "./init/drafted-for.js";
import { filledOut } from "./init/filled-out.js";
import type { Wanted, WantedCalibration } from "./init/wanted.js";
import { resolveProfile } from "./profile.js";
import { CalibrationKind } from "./spec/declaration/calibration-kind.js";
import { Declaration } from "./spec/declaration/declaration.js";
import { HandOver } from "./spec/delivery/hand-over.js";
import type { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";

/** Drafts the declarations of recordings for a profile, and the statement of their hand-over where `name` is given. */
export function draftForProfile(
  asked: string | Profile,
  recordings: readonly DraftedRecording[],
  language: Language = "en",
  name?: string,
): Required<Drafts> {
  const profile = resolveProfile(asked);
  const drafted = (wanted: readonly Wanted[]) => {
    const isAnnotated = wanted.some(({ items }) => items.has("annotation"));
    const handOver = name === undefined ? undefined : draftHandOver(recordings, name, isAnnotated);
    const declarations = recordings.map((each, i) => draftDeclaration(each, handOver, wanted[i]));
    const lacking = recordings.map((each, i) => lackingOf(each, declarations[i]!, handOver, profile, language));
    return { handOver, declarations, lacking };
  };
  const { lacking, ...drafts } = drafted(drafted([]).lacking.map(wantedFrom));
  const madeFor = (elsewhere: readonly AssignedGap[]): DraftedFor => ({
    ...{ profile: profile.id, level: profile.level },
    title: typeof profile.title === "string" ? profile.title : profile.title[language],
    asks: itemsAsked(profile),
    elsewhere: elsewhere.map(({ role, gap: { item, says, of } }) => ({ item, from: role, says, of })),
  });
  return {
    ...drafts,
    statedFor: madeFor([]),
    declaredFor: lacking.map(madeFor),
  };
}

/** What is missing of a recording for a profile and stays missing once its drafts are filled in. */
function lackingOf(
  { facts: recording, annotation }: DraftedRecording,
  declaration: DraftObject,
  handOver: DraftObject | undefined,
  profile: Profile,
  language: Language,
): AssignedGap[] {
  const missingIn = (look: typeof activeOf) => {
    // A draft is no whole document yet; what it lacks is just what is looked for.
    const known = {
      ...{ recording, annotation },
      declaration: look(declaration, Declaration) as unknown as Declaration,
      handOver: handOver && (look(handOver, HandOver) as unknown as HandOver),
    };
    // A draft promises nothing, so that no day matters.
    return gapsIn(known, profile, "", { language, date: "" }).filter(({ gap }) => gap.state === "missing");
  };
  const now = missingIn(activeOf);
  // Of what only stands in for an answer a rule may find anything.
  return missingIn(filledOut).filter(({ gap }) =>
    now.some((each) => each.gap.item === gap.item && each.gap.rule === gap.rule),
  );
}

/** What a draft should have a place for. */
function wantedFrom(lacking: readonly AssignedGap[]): Wanted {
  const gaps = lacking.map(({ gap }) => gap);
  return {
    items: new Set(gaps.map(({ item }) => item)),
    vectors: new Set(gaps.flatMap(({ item, of }) => (item === "vectors" ? of : []))),
    calibrations: lacking.flatMap(({ gap: { rule, of }, evidence }): WantedCalibration[] => {
      const kinds = CalibrationKind.options.filter((kind) => String(evidence?.["name"]).split(" / ").includes(kind));
      return rule === SAYS_WHICH ? [{ kinds, images: of[0] }] : [];
    }),
  };
}
