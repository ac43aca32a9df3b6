import { type DiffOrder, diff } from "../diff.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { reasonIn } from "../locales/reasons.js";
import { renderDiff } from "../report/render/diff.js";
import type { Language } from "../spec/language.js";
import type { DiffReport, DiffSide } from "../spec/verdict/diff.js";
import type { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { Exit } from "./exit.js";
import { ioTrouble, openOne } from "./inputs.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki diff`. */
export interface DiffOptions {
  topics?: string[];
  from?: bigint;
  to?: bigint;
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
    const { topics, from: fromNs, to: toNs, order } = options;
    return await diff(sources[0]!, sources[1]!, {
      order,
      language,
      selection: { topics: topics && topicFilter(topics), fromNs, toNs },
      onProgress: (done, total) => progress.report(paths.join(" "), done, total),
    });
  } catch (error) {
    const trouble = ioTrouble(paths[sources.length] ?? paths[1], error);
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

/** Whether a topic is one of those given, in which `*` stands for any characters. */
function topicFilter(patterns: readonly string[]): (topic: string) => boolean {
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const all = patterns.map((pattern) => new RegExp(`^${literal(pattern).replaceAll("*", "[^]*")}$`));
  return (topic) => all.some((pattern) => pattern.test(topic));
}
