/**
 * Drafting: what was measured of recordings becomes the declaration of each, and the statement of a hand-over; what no file can
 * tell is left to be filled in.
 *
 * @module
 */
import { readAnnotation } from "./annotations.js";
import { type DraftedRecording, draftDeclaration, draftHandOver } from "./init/documents.js";
import type { DraftObject } from "./init/draft.js";
import { renderDraftJson } from "./init/render-json.js";
import { renderDraft } from "./init/render-yaml.js";
import type { RecordingInput, Source } from "./io/source.js";
import { type MeasureOptions, measure } from "./measure.js";
import { Declaration } from "./spec/declaration/declaration.js";
import { HandOver } from "./spec/delivery/hand-over.js";
import type { Language } from "./spec/language.js";

export { type DraftedRecording, draftDeclaration, draftHandOver } from "./init/documents.js";
export type { DraftNode, DraftObject, Known, Needed } from "./init/draft.js";

/** Options of {@link survey}. */
export interface SurveyOptions extends Pick<MeasureOptions, "onProgress" | "limits" | "robotDescriptions"> {
  /** The annotation of the recording. */
  annotation?: Source | undefined;
}

/** Measures what a declaration is drafted from. A declaration inside the recording is not looked at. */
export async function survey(input: RecordingInput, options: SurveyOptions = {}): Promise<DraftedRecording> {
  const read = options.annotation && (await readAnnotation(options.annotation));
  const { facts, inside } = await measure(input, { ...options, embedded: read === undefined });
  return { facts, annotation: read?.document ?? inside?.annotation.document };
}

/** A language that a draft is written in: YAML with comments, or JSON with a list of marks. */
export type DraftFormat = "yaml" | "json";

/** Writes a draft down: of a declaration, or of a hand-over statement. */
export async function renderDrafted(
  draft: DraftObject,
  format: DraftFormat,
  language: Language = "en",
): Promise<string> {
  const schema = draft["document"] === "hand-over" ? HandOver : Declaration;
  return format === "json" ? renderDraftJson(draft, schema, language) : await renderDraft(draft, schema, language);
}

/** Measures a recording and drafts its declaration. */
export async function init(
  input: RecordingInput,
  options: SurveyOptions & { format?: DraftFormat | undefined; language?: Language | undefined } = {},
): Promise<string> {
  return await renderDrafted(
    draftDeclaration(await survey(input, options)),
    options.format ?? "yaml",
    options.language,
  );
}

/** Drafts the statement of a hand-over and the declaration of each recording, which leaves to the statement what all agree on. */
export function draftAll(
  recordings: readonly DraftedRecording[],
  name: string,
): { handOver: DraftObject; declarations: DraftObject[] } {
  const handOver = draftHandOver(recordings, name);
  return { handOver, declarations: recordings.map((recording) => draftDeclaration(recording, handOver)) };
}
