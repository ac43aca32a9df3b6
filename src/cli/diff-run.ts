import { type DiffOrder, diff } from "../diff.js";
import { readTrouble } from "../io/file.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { reasonIn } from "../locales/reasons.js";
import type { Moment } from "../moment.js";
import { renderDiff } from "../report/render/diff.js";
import type { Language } from "../spec/language.js";
import type { DiffReport, DiffSide } from "../spec/verdict/diff.js";
import { TopicPatterns } from "../topic-patterns.js";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { Exit } from "./exit.js";
import { openOne } from "./inputs.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki diff`. */
export interface DiffOptions {
  topics?: string[];
  from?: Moment;
  until?: Moment;
  order: DiffOrder;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** Compares two recordings, and returns the exit code. */
export async function runDiff(paths: [string, string], options: DiffOptions, session: Session): Promise<number> {
  const report = await compare(paths, options, session);
  await deliverReport(report, options, session, async () => renderDiff);
  return { same: Exit.conforms, different: Exit.doesNotConform, "not-proven": Exit.notJudged }[report.verdict];
}

async function compare(paths: [string, string], options: DiffOptions, session: Session): Promise<DiffReport> {
  const { language } = session;
  const sources: (Source | Folder)[] = [];
  const progress = new Progress(session);
  try {
    for (const path of paths) sources.push(await openOne(path));
    const { topics, from, until, order } = options;
    const patterns = topics && new TopicPatterns(topics);
    const report = await diff(sources[0]!, sources[1]!, {
      order,
      language,
      selection: { topics: patterns && ((topic) => patterns.match(topic)), from, until },
      onProgress: (done, total) => progress.report(paths.join(" "), done, total),
    });
    patterns?.refuseUnmatched();
    return report;
  } catch (error) {
    // A topic that is none is nobody's fault but the command's.
    if (error instanceof TasukiError && error.code === "usage") throw error;
    const trouble = readTrouble(paths[sources.length] ?? paths[1], error);
    return notCompared(paths, trouble, language);
  } finally {
    progress.clear();
    for (const source of sources) if (!isFolder(source)) await source.close?.();
  }
}

/** The report where one of the inputs is no recording; the trouble names it. */
function notCompared([a, b]: [string, string], { code, message }: TasukiError, language: Language): DiffReport {
  const side = (path: string): DiffSide => ({
    path,
    container: "",
    sizeBytes: 0,
    streams: 0,
    samples: 0,
    complete: false,
    ...(message.startsWith(path) ? { trouble: { code, message: reasonIn(language, message) } } : {}),
  });
  const [sideA, sideB] = [side(a), side(b)];
  if (!sideA.trouble && !sideB.trouble) sideB.trouble = { code, message: reasonIn(language, message) };
  return {
    tasuki: VERSION,
    language,
    verdict: "not-proven",
    a: sideA,
    b: sideB,
    differences: [],
    streams: [],
    notes: [],
  };
}
