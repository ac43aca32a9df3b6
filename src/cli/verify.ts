import type { Command } from "commander";
import { Option } from "commander";
import { readTrouble } from "../io/file.js";
import { locales } from "../locales/index.js";
import type { VerificationReport } from "../spec/verdict/verification.js";
import { Exit } from "./exit.js";
import { INTERRUPTED } from "./interruption.js";
import { deliverReport } from "./output.js";
import { readKey } from "./pack.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  key?: string;
  journal?: string;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki verify`. */
export function addVerify(program: Command, session: Session): void {
  const { language } = session;
  const { verify: words, ...cli } = locales[language].cli;
  program
    .command("verify")
    .summary(words.summary)
    .description(words.description)
    .argument("<delivery>", words.delivery)
    .option("--key <file>", words.key)
    .option("--journal <file>", words.journal)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki verify delivery-2026-11/\n  tasuki verify delivery-2026-11/ --key packer-public.pem --journal verify.jsonl\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (root: string, options: Options) => {
      const report = await run(root, options, session);
      await deliverReport(
        report,
        options,
        session,
        async () => (await import("../report/render/delivery.js")).renderVerification,
      );
      session.exitCode = report.outcome === "intact" ? Exit.conforms : Exit.doesNotConform;
    });
}

async function run(root: string, { key, journal }: Options, session: Session): Promise<VerificationReport> {
  const progress = new Progress(session);
  const signal = session.shell.interruption();
  try {
    const [{ verifyDelivery }, { publicKey }] = await Promise.all([
      import("../delivery/node/verify.js"),
      import("../delivery/node/signature.js"),
    ]);
    return await verifyDelivery(root, {
      ...{ journal, signal, language: session.language },
      key: key === undefined ? undefined : publicKey(await readKey(key), key),
      onProgress: (done, total) => progress.report(root, done, total),
    });
  } catch (error) {
    if (signal.aborted) session.exitCode = INTERRUPTED;
    throw readTrouble(root, error);
  } finally {
    progress.clear();
  }
}
