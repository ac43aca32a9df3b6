import type { Command } from "commander";
import { Option } from "commander";
import { readTrouble } from "../io/file.js";
import { locales } from "../locales/index.js";
import type { UnpackingReport } from "../spec/verdict/unpacking.js";
import { Exit } from "./exit.js";
import { INTERRUPTED } from "./interruption.js";
import { deliverReport } from "./output.js";
import { readKey } from "./pack.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  identity?: string;
  key?: string;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki unpack`. */
export function addUnpack(program: Command, session: Session): void {
  const { language } = session;
  const { unpack: words, ...cli } = locales[language].cli;
  program
    .command("unpack")
    .summary(words.summary)
    .description(words.description)
    .argument("<delivery>", words.from)
    .argument("<folder>", words.to)
    .option("-i, --identity <file>", words.identity)
    .option("--key <file>", words.key)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki unpack delivery-2026-11/ recordings/\n  tasuki unpack delivery-2026-11/ recordings/ --identity age-key.txt --key packer-public.pem\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (from: string, to: string, options: Options) => {
      const report = await run(from, to, options, session);
      await deliverReport(
        report,
        options,
        session,
        async () => (await import("../report/render/delivery.js")).renderUnpacking,
      );
      session.exitCode = report.outcome === "unpacked" ? Exit.conforms : Exit.doesNotConform;
    });
}

async function run(
  from: string,
  given: string,
  { identity, key }: Options,
  session: Session,
): Promise<UnpackingReport> {
  const to = given.replace(/[/\\]+$/, "") || given;
  const progress = new Progress(session);
  const signal = session.shell.interruption();
  try {
    const [{ unpackDelivery }, { publicKey }, { decrypterBy }] = await Promise.all([
      import("../delivery/node/unpack.js"),
      import("../delivery/node/signature.js"),
      import("../delivery/node/age.js"),
    ]);
    return await unpackDelivery(from, to, {
      ...{ signal, language: session.language },
      decrypter: identity === undefined ? undefined : await decrypterBy(await readKey(identity), identity),
      key: key === undefined ? undefined : publicKey(await readKey(key), key),
      onProgress: (done, total) => progress.report(to, done, total),
    });
  } catch (error) {
    if (signal.aborted) session.exitCode = INTERRUPTED;
    throw readTrouble(from, error);
  } finally {
    progress.clear();
  }
}
