/**
 * Drafting: what was measured of recordings becomes the declaration of each, and the statement of a hand-over; what no file can
 * tell is left to be filled in.
 *
 * @module
 */
import { readAnnotation } from "./annotations.js";
import { draftForProfile } from "./draft-for-profile.js";
import { type DraftedRecording, draftDeclaration, draftHandOver } from "./init/documents.js";
import { type DraftObject, markedIn, Needed } from "./init/draft.js";
import type { DraftedFor, Drafts } from "./init/drafted-for.js";
import { renderDraftJson } from "./init/render-json.js";
import { renderDraft } from "./init/render-yaml.js";
import { closing } from "./input.js";
import type { RecordingInput, Source } from "./io/source.js";
import { type MeasureOptions, measure } from "./measure.js";
import { resolveProfile } from "./profile.js";
import { Declaration } from "./spec/declaration/declaration.js";
import type { PartyRole } from "./spec/declaration/party.js";
import { HandOver } from "./spec/delivery/hand-over.js";
import type { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";

export { type DraftedRecording, draftDeclaration, draftHandOver } from "./init/documents.js";
export type { DraftNode, DraftObject, Known, Needed } from "./init/draft.js";

/** How a recording is measured for a draft. */
export interface SurveyOptions extends Pick<MeasureOptions, "onProgress" | "limits" | "robotDescriptions"> {
  /** The annotation of the recording. */
  annotation?: Source | undefined;
}

/** Measures what a declaration is drafted from. A declaration inside the recording is not looked at, only told. */
export async function survey(input: RecordingInput, options: SurveyOptions = {}): Promise<DraftedRecording> {
  return await closing(input, async () => {
    const read = options.annotation && (await readAnnotation(options.annotation));
    const { facts, inside, declaration } = await measure(input, {
      ...options,
      ...{ annotated: read?.document, embedded: read === undefined },
    });
    return { facts, annotation: read ?? inside?.annotation, declared: declaration !== undefined };
  });
}

/** A language that a draft is written in: YAML with comments, or JSON with a list of marks. */
export type DraftFormat = "yaml" | "json";

/** The schema that a draft follows. */
export const schemaOf = (draft: DraftObject) => (draft["document"] === "hand-over" ? HandOver : Declaration);

/** How many values of a draft are measured and guessed, and how many are needed, by the role that knows them. */
export function tallyOf(draft: DraftObject): {
  measured: number;
  guessed: number;
  needed: ReadonlyMap<PartyRole, number>;
} {
  const tally = { measured: 0, guessed: 0, needed: new Map<PartyRole, number>() };
  for (const { leaf } of markedIn(draft, schemaOf(draft)))
    if (leaf instanceof Needed) tally.needed.set(leaf.from, (tally.needed.get(leaf.from) ?? 0) + 1);
    else if (leaf.by !== "given") tally[leaf.by]++;
  return tally;
}

/** Writes a draft down: of a declaration, or of a hand-over statement; at its head, which profile it was made for. */
export async function renderDrafted(
  draft: DraftObject,
  format: DraftFormat,
  language: Language = "en",
  draftedFor?: DraftedFor,
): Promise<string> {
  const schema = schemaOf(draft);
  return format === "json"
    ? renderDraftJson(draft, schema, language, draftedFor)
    : await renderDraft(draft, schema, language, draftedFor);
}

/** Options of {@link init}. */
export interface InitOptions extends SurveyOptions {
  /** Language that the draft is written in; YAML where nothing is said. */
  format?: DraftFormat | undefined;
  /** Language of its comments; English where nothing is said. */
  language?: Language | undefined;
  /** What the draft asks for, too: the id of a profile, or a profile. */
  profile?: string | Profile | undefined;
}

/**
 * Measures a recording and drafts its declaration: the text of a file beside it. Throws a `TasukiError` where the input is no
 * recording, or the profile is none.
 */
export async function init(input: RecordingInput, options: InitOptions = {}): Promise<string> {
  const { format = "yaml", language, profile } = options;
  const asked = profile === undefined ? undefined : resolveProfile(profile);
  const surveyed = await survey(input, options);
  if (!asked) return await renderDrafted(draftDeclaration(surveyed), format, language);
  const { declarations, declaredFor } = draftForProfile(asked, [surveyed], language);
  return await renderDrafted(declarations[0]!, format, language, declaredFor[0]);
}

/**
 * Drafts the declaration of each recording and, where `name` is given, the statement of their hand-over, to which they leave what
 * all agree on.
 */
export function draftAll(recordings: readonly DraftedRecording[], name?: string): Drafts {
  if (name === undefined) return { declarations: recordings.map((recording) => draftDeclaration(recording)) };
  const handOver = draftHandOver(recordings, name);
  return { handOver, declarations: recordings.map((recording) => draftDeclaration(recording, handOver)) };
}
