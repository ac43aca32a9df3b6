/** Running the conformance suite from the command line. It is loaded only for that: `tasuki check` starts without it. */
import { readExpectedFailures, readSuite, recordingPath, verifySuite } from "../conformance/node/folder.js";
import { processContender } from "../conformance/node/process.js";
import { serve } from "../conformance/node/stdio.js";
import { ownContender } from "../conformance/own.js";
import { renderSuite } from "../conformance/render.js";
import { runSuite } from "../conformance/run.js";
import { fileSource } from "../io/file.js";
import { locales } from "../locales/index.js";
import { reasonIn } from "../locales/reasons.js";
import type { ConformanceStage } from "../spec/verdict/conformance-case.js";
import { Exit } from "./exit.js";
import { deliver } from "./output.js";
import type { Session } from "./session.js";

/** Options of `tasuki conformance`. */
export interface ConformanceOptions {
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

/** Runs or verifies a suite, or serves as an implementation; returns the exit code. */
export async function runConformance(folder: string, options: ConformanceOptions, session: Session): Promise<number> {
  const { language, shell } = session;
  if (options.stdio) {
    await serve(shell.stdin, (line) => deliver(line, undefined, session));
    return Exit.conforms;
  }
  if (options.verify) return verify(folder, options.output, session);
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
  await deliver(text, options.output, session);
  if (report.results.length === 0) {
    shell.stderr.write(`tasuki: ${locales[language].suite.noCase}\n`);
    return Exit.notJudged;
  }
  const { failed, skipped } = report.counts;
  return failed > 0 || (options.strict && skipped > 0) ? Exit.doesNotConform : Exit.conforms;
}

async function verify(folder: string, output: string | undefined, session: Session): Promise<number> {
  const { language } = session;
  const { files, wrong } = await verifySuite(folder);
  const said = wrong.map((reason) => reasonIn(language, reason));
  await deliver([...said, locales[language].suite.verified(files, wrong.length), ""].join("\n"), output, session);
  return wrong.length === 0 ? Exit.conforms : Exit.doesNotConform;
}
