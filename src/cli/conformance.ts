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
export function addConformance(program: Command): void {
  program
    .command("conformance")
    .summary("run the conformance suite against an implementation")
    .description("Run the conformance suite against an implementation of the specification: this one, or any program.")
    .argument("[dir]", "folder of the suite; the one that is shipped where it is left out")
    .option("--impl <command>", "program that answers cases over standard input and output; no shell stands between")
    .option("--stdio", "be such a program", false)
    .option("--verify", "only hold the files of the suite to the checksums of its index", false)
    .addOption(new Option("--stage <stage>", "only cases of one stage").choices(["read", "check", "whole"]))
    .option("--rule <id>", "only cases whose id begins so: a rule, or a class such as time/")
    .option("--expected-failures <file>", "cases that are known to fail; one that passes is an error")
    .option("--strict", "take skipped cases for failures", false)
    .option("--timeout <seconds>", "how long one answer may take", seconds, 30)
    .addOption(new Option("-f, --format <format>", "form of the report").choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", "write the report to a file, which appears only when it is whole")
    .option("-q, --quiet", "only what failed, and the counts", false)
    .addHelpText(
      "before",
      'Examples:\n  tasuki conformance\n  tasuki conformance --impl "python3 my_checker.py" --stage check\n  tasuki conformance --rule time/stamps-increase --format json\n',
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing failed, 1 something failed, 2 the suite could not be run. A skipped case is no pass.",
    )
    .action(async (folder: string | undefined, options: Options) => {
      process.exitCode = await run(folder ?? SHIPPED, options);
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400)) throw new InvalidArgumentError("It is a number of seconds above 0.");
  return value;
}

async function run(folder: string, options: Options): Promise<number> {
  if (options.stdio) {
    await serve(process.stdin, (line) => deliver(line, undefined));
    return Exit.conforms;
  }
  if (options.verify) return verify(folder, options.output);
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
    options.format === "json" ? `${JSON.stringify(report, null, 2)}\n` : renderSuite(report, { quiet: options.quiet });
  await deliver(text, options.output);
  if (report.results.length === 0) {
    process.stderr.write("tasuki: no case was run: none has this stage and this id.\n");
    return Exit.notJudged;
  }
  const { failed, skipped } = report.counts;
  return failed > 0 || (options.strict && skipped > 0) ? Exit.doesNotConform : Exit.conforms;
}

async function verify(folder: string, output: string | undefined): Promise<number> {
  const { files, wrong } = await verifySuite(folder);
  const verdict = wrong.length === 0 ? "all are as the index says" : `${wrong.length} are not as the index says`;
  await deliver([...wrong, `${files} files, ${verdict}`, ""].join("\n"), output);
  return wrong.length === 0 ? Exit.conforms : Exit.doesNotConform;
}
