import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { DiffOrder } from "../diff.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { locales, reasonIn } from "../locales/index.js";
import type { Language } from "../spec/language.js";
import type { DiffReport, DiffSide } from "../spec/verdict/diff.js";
import type { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { Exit } from "./exit.js";
import { ioTrouble, openOne } from "./inputs.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  topics?: string[];
  from?: bigint;
  to?: bigint;
  order: DiffOrder;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki diff`. */
export function addDiff(program: Command, session: Session): void {
  const { language } = session;
  const { diff: words, ...cli } = locales[language].cli;
  program
    .command("diff")
    .summary(words.summary)
    .description(words.description)
    .argument("<a>", words.a)
    .argument("<b>", words.b)
    .option("-t, --topics <topic...>", words.topics)
    .option("--from <time>", words.from, logTime)
    .option("--to <time>", words.to, logTime)
    .addOption(new Option("--order <order>", words.order).choices(["streams", "file", "none"]).default("streams"))
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki diff run1.bag run1.mcap\n  tasuki diff run1.mcap part.mcap --topics '/camera/*' --from 2026-05-01T09:00:00Z\n  tasuki diff a.mcap b.mcap --format json | jq '.streams[] | select(.same | not)'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (a: string, b: string, options: Options) => {
      const report = await compare([a, b], options, session);
      await deliverReport(report, options, session, async () => (await import("../report/render/diff.js")).renderDiff);
      session.exitCode = { same: Exit.conforms, different: Exit.doesNotConform, "not-proven": Exit.notJudged }[
        report.verdict
      ];
    });
}

async function compare(paths: [string, string], options: Options, session: Session): Promise<DiffReport> {
  const { language } = session;
  const sources: (Source | Folder)[] = [];
  const progress = new Progress(session);
  try {
    const { diff } = await import("../diff.js");
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

/** A log time in nanoseconds, or as a date. */
function logTime(text: string): bigint {
  if (/^\d{1,19}$/.test(text)) return BigInt(text);
  const milliseconds = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(milliseconds))
    throw new InvalidArgumentError("a time is nanoseconds, or a date such as 2026-05-01T09:00:00Z.");
  return BigInt(milliseconds) * 1_000_000n;
}
