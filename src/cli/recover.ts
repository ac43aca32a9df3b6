import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { Option } from "commander";
import { fileSink, isSameFile } from "../io/file.js";
import { locales, reasonIn } from "../locales/index.js";
import type { Language } from "../spec/language.js";
import type { RecoveryReport } from "../spec/verdict/recovery.js";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { Exit } from "./exit.js";
import { ioTrouble, openOne } from "./inputs.js";
import { deliver, paintFor, widthFor } from "./output.js";
import { Progress } from "./progress.js";

interface Options {
  verifiedOnly?: boolean;
  force?: boolean;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** Exit code of a recovery that lost something. */
const WITH_LOSS = 3;

/** `tasuki recover`. */
export function addRecover(program: Command, language: Language): void {
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
      const [{ renderRecovery }, { renderJson }] = await Promise.all([
        import("../report/render/recovery.js"),
        import("../report/render/json.js"),
      ]);
      const report = await run(from, to, options, language);
      const layout = { width: widthFor(options.output), paint: paintFor(options.output, options.color) };
      await deliver(options.format === "json" ? renderJson(report) : renderRecovery(report, layout), options.output);
      process.exitCode = { whole: Exit.conforms, "with-loss": WITH_LOSS, nothing: Exit.notJudged }[report.outcome];
    });
}

async function run(from: string, to: string, options: Options, language: Language): Promise<RecoveryReport> {
  const progress = new Progress(language);
  let path = from;
  try {
    const { recover } = await import("../recover.js");
    const source = await openOne(from);
    path = to;
    if (await isSameFile(from, to))
      throw new TasukiError("usage", `${to}: it is the damaged file, which is never changed.`);
    if (!options.force && (await exists(to)))
      throw new TasukiError("usage", `${to}: there is such a file already. Give another name, or --force.`);
    path = from;
    const unverified = options.verifiedOnly !== true;
    const onProgress = (done: number, total: number) => progress.report(from, done, total);
    return await recover(source, () => fileSink(to), { unverified, language, onProgress });
  } catch (error) {
    const { code, message } = ioTrouble(path, error);
    return notRecovered(from, { code, message: reasonIn(language, message) }, language);
  } finally {
    progress.clear();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

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
  rebuilt: [],
  trouble,
});
