import type { Command } from "commander";
import { Option } from "commander";
import { readTrouble } from "../io/file.js";
import { locales } from "../locales/index.js";
import type { RecoveredContainer } from "../recover.js";
import type { Language } from "../spec/language.js";
import type { RecoveryReport } from "../spec/verdict/recovery.js";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { Exit } from "./exit.js";
import { createFile } from "./file-target.js";
import { inputOf, openInput } from "./inputs.js";
import { INTERRUPTED } from "./interruption.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  verifiedOnly?: boolean;
  force?: boolean;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki recover`. */
export function addRecover(program: Command, session: Session): void {
  const { language } = session;
  const { recover: words, ...cli } = locales[language].cli;
  program
    .command("recover")
    .summary(words.summary)
    .description(words.description)
    .argument("<in>", words.in)
    .argument("<out>", words.out)
    .option("--verified-only", words.verifiedOnly)
    .option("--force", words.force)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki recover crashed.mcap saved.mcap\n  tasuki recover run.bag.active saved.bag\n  tasuki recover crashed.mcap saved.mcap --verified-only --format json | jq .streams\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (from: string, to: string, options: Options) => {
      const report = await run(from, to, options, session);
      await deliverReport(
        report,
        options,
        session,
        async () => (await import("../report/render/recovery.js")).renderRecovery,
      );
      session.exitCode = { whole: Exit.conforms, "with-loss": Exit.withLosses, nothing: Exit.notJudged }[
        report.outcome
      ];
    });
}

async function run(from: string, to: string, options: Options, session: Session): Promise<RecoveryReport> {
  const { language } = session;
  const progress = new Progress(session);
  const signal = session.shell.interruption();
  try {
    const input = await inputOf(from);
    const source = await openInput(input);
    const { recover } = await import("../recover.js");
    const { besideName } = await import("../provenance.js");
    const asked = { force: options.force === true, inputs: [input.path] };
    const openSink = async (container: RecoveredContainer) => {
      refuseOtherName(to, container);
      return await createFile(to, asked);
    };
    return await recover(source, openSink, {
      unverified: options.verifiedOnly !== true,
      openBeside: (record) => createFile(besideName(to, record), asked),
      onProgress: (done, total) => progress.report(from, done, total),
      signal,
      language,
    });
  } catch (error) {
    if (signal.aborted) {
      session.exitCode = INTERRUPTED;
      throw error;
    }
    const { code, message } = readTrouble(from, error);
    const { reasonIn } = await import("../locales/reasons.js");
    return notRecovered(from, { code, message: reasonIn(language, message) }, language);
  } finally {
    progress.clear();
  }
}

/** A file whose name says another container than it holds would mislead whoever opens it. */
function refuseOtherName(path: string, container: RecoveredContainer): void {
  const [name, other] = container === "rosbag1" ? ["bag", "mcap|db3"] : ["MCAP", "bag|db3"];
  if (new RegExp(`\\.(${other})$`, "i").test(path))
    throw new TasukiError("usage", `${path}: what is saved becomes ${name}. Name it .${name.toLowerCase()}.`);
}

const notRecovered = (
  path: string,
  trouble: { code: string; message: string },
  language: Language,
): RecoveryReport => ({
  tasuki: VERSION,
  language,
  outcome: "nothing",
  input: { path, container: "", sizeBytes: 0 },
  saved: 0,
  unverified: 0,
  lost: 0,
  lostExact: false,
  wholeChunks: 0,
  damagedChunks: 0,
  attachmentsSaved: 0,
  attachmentsLost: 0,
  metadataSaved: 0,
  streams: [],
  skippedBytes: 0,
  skips: 0,
  firstSkips: [],
  checksums: false,
  rebuilt: [],
  trouble,
});
