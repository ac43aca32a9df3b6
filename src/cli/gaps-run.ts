import { type GapOptions, gapReport, gapsOf, type RecordingGaps } from "../gaps.js";
import { readTrouble } from "../io/file.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { reasonIn } from "../locales/reasons.js";
import { renderGaps, renderGapsCsv, renderGapsMarkdown } from "../report/render/gaps.js";
import { renderJson } from "../report/render/json.js";
import type { UnreadRecording } from "../spec/verdict/gap-report.js";
import { TasukiError } from "../trouble.js";
import { annotationFor } from "./annotations.js";
import { dateOf } from "./date.js";
import { declarationFor, readDeclaration } from "./declarations.js";
import { Exit } from "./exit.js";
import { handOverFor } from "./hand-overs.js";
import { expandPaths, type Input, openInput } from "./inputs.js";
import { deliver, layoutFor } from "./output.js";
import { readProfile } from "./profiles.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki gaps`. */
export interface GapsOptions {
  profile: string;
  declaration?: string;
  party?: string;
  date?: string;
  format: "text" | "markdown" | "json" | "csv";
  output?: string;
  color: boolean;
}

/** Lists what is missing, and returns the exit code. */
export async function runGaps(paths: string[], options: GapsOptions, session: Session): Promise<number> {
  const { language } = session;
  const profile = await readProfile(options.profile);
  const given = options.declaration === undefined ? undefined : await readDeclaration(options.declaration);
  const asked: GapOptions = { profile, language, date: options.date ?? today(session), declaration: given };
  const recordings: RecordingGaps[] = [];
  const unread: UnreadRecording[] = [];
  for (const input of await expandPaths(paths)) {
    const found = await lookAt(input, asked, session);
    if ("gaps" in found) recordings.push(found);
    else unread.push(found);
  }
  const report = gapReport(recordings, unread, { ...asked, party: options.party });
  if (options.party !== undefined && report.parties.length === 0 && recordings.length > 0)
    throw new TasukiError("usage", `no party has the id ${options.party}.`);
  await deliver(rendered(report, options, session), options.output, session);
  if (unread.length > 0 || recordings.length === 0) return Exit.notJudged;
  return report.open > 0 ? Exit.doesNotConform : Exit.conforms;
}

function rendered(report: ReturnType<typeof gapReport>, options: GapsOptions, session: Session): string {
  const { format } = options;
  if (format === "json") return renderJson(report);
  if (format === "markdown") return renderGapsMarkdown(report);
  if (format === "csv") return renderGapsCsv(report);
  return renderGaps(report, layoutFor(options, session));
}

async function lookAt(input: Input, asked: GapOptions, session: Session): Promise<RecordingGaps | UnreadRecording> {
  const progress = new Progress(session);
  let opened: Source | Folder | undefined;
  let annotation: Source | undefined;
  let handOverFrom: Source | undefined;
  try {
    if (input.trouble) throw input.trouble;
    annotation = await annotationFor(input, undefined);
    const stated = await handOverFor(input);
    handOverFrom = await stated?.open();
    opened = await openInput(input);
    return await gapsOf(opened, {
      ...asked,
      declaration: await declarationFor(input, asked.declaration),
      ...{ annotation, handOver: stated?.handOver, handOverFrom },
      onProgress: (done, total) => progress.report(input.path, done, total),
    });
  } catch (error) {
    const { code, message } = readTrouble(input.path, error);
    return { path: input.path, trouble: { code, message: reasonIn(session.language, message) } };
  } finally {
    progress.clear();
    if (opened && !isFolder(opened)) await opened.close?.();
    await annotation?.close?.();
    await handOverFrom?.close?.();
  }
}

const today = (session: Session): string => dateOf(undefined, session)!.toISOString().slice(0, 10);
