import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { type GapOptions, gapReport, gapsOf, type RecordingGaps } from "../gaps.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { locales, reasonIn } from "../locales/index.js";
import { renderGaps, renderGapsCsv, renderGapsMarkdown } from "../report/render/gaps.js";
import { renderJson } from "../report/render/json.js";
import type { UnreadRecording } from "../spec/verdict/gap-report.js";
import { TasukiError } from "../trouble.js";
import { annotationFor } from "./annotations.js";
import { dateOf } from "./date.js";
import { declarationFor, readDeclaration } from "./declarations.js";
import { Exit } from "./exit.js";
import { handOverFor } from "./hand-overs.js";
import { expandPaths, type Input, ioTrouble, openInput } from "./inputs.js";
import { deliver, layoutFor } from "./output.js";
import { readProfile } from "./profiles.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  profile: string;
  declaration?: string;
  party?: string;
  date?: string;
  format: "text" | "markdown" | "json" | "csv";
  output?: string;
  color: boolean;
}

/** `tasuki gaps`. */
export function addGaps(program: Command, session: Session): void {
  const { language } = session;
  const { gaps: words, ...cli } = locales[language].cli;
  program
    .command("gaps")
    .summary(words.summary)
    .description(words.description)
    .argument("<path...>", words.paths)
    .option("-p, --profile <id|file>", words.profile, "default")
    .option("-d, --declaration <file>", words.declaration)
    .option("--party <id>", words.party)
    .option("--date <date>", words.date, day)
    .addOption(
      new Option("-f, --format <format>", words.format).choices(["text", "markdown", "json", "csv"]).default("text"),
    )
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki gaps recordings/ --profile manipulation\n  tasuki gaps delivery/ --format markdown -o todo.md\n  tasuki gaps run1.mcap --party lab-7\n  tasuki gaps recordings/ --format json | jq '.parties[] | {party, open: (.gaps | length)}'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: Options) => {
      session.exitCode = await run(paths, options, session);
    });
}

async function run(paths: string[], options: Options, session: Session): Promise<number> {
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

function rendered(report: ReturnType<typeof gapReport>, options: Options, session: Session): string {
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
    const { code, message } = ioTrouble(input.path, error);
    return { path: input.path, trouble: { code, message: reasonIn(session.language, message) } };
  } finally {
    progress.clear();
    if (opened && !isFolder(opened)) await opened.close?.();
    await annotation?.close?.();
    await handOverFrom?.close?.();
  }
}

const today = (session: Session): string => dateOf(undefined, session)!.toISOString().slice(0, 10);

/** A day on the calendar. */
function day(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError("a day is such as 2026-05-01.");
  return text;
}
