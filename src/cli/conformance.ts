import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { readExpectedFailures, readSuite, recordingPath, verifySuite } from "../conformance/node/folder.js";
import { processContender } from "../conformance/node/process.js";
import { serve } from "../conformance/node/stdio.js";
import { ownContender } from "../conformance/own.js";
import { renderSuite } from "../conformance/render.js";
import { runSuite } from "../conformance/run.js";
import { fileSource } from "../io/file.js";
import { locales, reasonIn } from "../locales/index.js";
import type { Language } from "../spec/language.js";
import type { ConformanceStage } from "../spec/verdict/conformance-case.js";
import { Exit } from "./exit.js";
import { deliver } from "./output.js";

/** The suite that is shipped with this package. */
const SHIPPED = fileURLToPath(new URL("../../conformance", import.meta.url));

interface Options {
  impl?: string;
  stdio: boolean;
  verify: boolean;
  stage?: ConformanceStage;
  rule?: string;
  expectedFailures?: string;
  strict: boolean;
  timeout: number;
  format: "text" | "json";
  output?: string;
  quiet: boolean;
}

/** `tasuki conformance`. */
export function addConformance(program: Command, language: Language): void {
  const { conformance: words, ...cli } = locales[language].cli;
  program
    .command("conformance")
    .summary(words.summary)
    .description(words.description)
    .argument("[dir]", words.folder)
    .option("--impl <command>", words.implementation)
    .option("--stdio", words.stdio, false)
    .option("--verify", words.verify, false)
    .addOption(new Option("--stage <stage>", words.stage).choices(["read", "check", "whole"]))
    .option("--rule <id>", words.rule)
    .option("--expected-failures <file>", words.expectedFailures)
    .option("--strict", words.strict, false)
    .option("--timeout <seconds>", words.timeout, seconds, 30)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("-q, --quiet", words.quiet, false)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki conformance\n  tasuki conformance --impl "python3 my_checker.py" --stage check\n  tasuki conformance --rule time/stamps-increase --format json\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (folder: string | undefined, options: Options) => {
      process.exitCode = await run(folder ?? SHIPPED, options, language);
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400))
    throw new InvalidArgumentError("It is a number of seconds from above 0 to 86400.");
  return value;
}

async function run(folder: string, options: Options, language: Language): Promise<number> {
  if (options.stdio) {
    await serve(process.stdin, (line) => deliver(line, undefined));
    return Exit.conforms;
  }
  if (options.verify) return verify(folder, options.output, language);
  const suite = await readSuite(folder);
  const contender =
    options.impl === undefined
      ? ownContender((each) => fileSource(recordingPath(folder, each)))
      : processContender(options.impl, {
          timeoutMs: options.timeout * 1000,
          recordingPath: (each) => recordingPath(folder, each),
        });
  const report = await runSuite(suite, contender, {
    only: ({ id, stage }) => (options.stage ?? stage) === stage && `${id}/`.startsWith(options.rule ?? ""),
    expectedFailures:
      options.expectedFailures === undefined ? undefined : await readExpectedFailures(options.expectedFailures),
  });
  const text =
    options.format === "json"
      ? `${JSON.stringify(report, null, 2)}\n`
      : renderSuite(report, { quiet: options.quiet, language });
  await deliver(text, options.output);
  if (report.results.length === 0) {
    process.stderr.write(`tasuki: ${locales[language].suite.noCase}\n`);
    return Exit.notJudged;
  }
  const { failed, skipped } = report.counts;
  return failed > 0 || (options.strict && skipped > 0) ? Exit.doesNotConform : Exit.conforms;
}

async function verify(folder: string, output: string | undefined, language: Language): Promise<number> {
  const { files, wrong } = await verifySuite(folder);
  const said = wrong.map((reason) => reasonIn(language, reason));
  await deliver([...said, locales[language].suite.verified(files, wrong.length), ""].join("\n"), output);
  return wrong.length === 0 ? Exit.conforms : Exit.doesNotConform;
}
