import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { readTrouble } from "../io/file.js";
import { locales } from "../locales/index.js";
import type { PackingReport } from "../spec/verdict/packing.js";
import { TasukiError } from "../trouble.js";
import { repeated } from "./calibrations.js";
import { calendarDate, dateOf } from "./date.js";
import { Exit } from "./exit.js";
import { INTERRUPTED } from "./interruption.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  id?: string;
  revision: number;
  note?: string;
  link: boolean;
  key?: string;
  recipient: string[];
  recipientsFile: string[];
  date?: Date | "none";
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki pack`. */
export function addPack(program: Command, session: Session): void {
  const { language } = session;
  const { pack: words, ...cli } = locales[language].cli;
  program
    .command("pack")
    .summary(words.summary)
    .description(words.description)
    .argument("<folder>", words.from)
    .argument("<delivery>", words.to)
    .option("--id <id>", words.id)
    .option("--revision <number>", words.revision, revision, 1)
    .option("--note <text>", words.note)
    .option("--link", words.link, false)
    .option("--key <file>", words.key)
    .option("-r, --recipient <recipient>", words.recipient, repeated, [])
    .option("-R, --recipients-file <file>", words.recipientsFile, repeated, [])
    .option("--date <date>", words.date, calendarDate)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki pack recordings/ delivery-2026-11/\n  tasuki pack recordings/ delivery-2026-11/ --key packer.pem --link\n  tasuki pack recordings/ delivery-2026-11/ --recipient age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (from: string, to: string, options: Options) => {
      const report = await run(from, to, options, session);
      await deliverReport(
        report,
        options,
        session,
        async () => (await import("../report/render/delivery.js")).renderPacking,
      );
      session.exitCode = report.outcome === "packed" ? Exit.conforms : Exit.notJudged;
    });
}

async function run(from: string, given: string, options: Options, session: Session): Promise<PackingReport> {
  const to = given.replace(/[/\\]+$/, "") || given;
  const { Identifier } = await import("../spec/declaration/clock.js");
  const id = options.id ?? basename(resolve(to));
  if (!Identifier.safeParse(id).success)
    throw new TasukiError(
      "usage",
      `${id} cannot be the id of a delivery: letters, digits, and . _ - between them; --id gives another.`,
    );
  const progress = new Progress(session);
  const signal = session.shell.interruption();
  try {
    const [{ packDelivery }, { privateKey }, { recipientsIn }] = await Promise.all([
      import("../delivery/node/pack.js"),
      import("../delivery/node/signature.js"),
      import("../delivery/node/age.js"),
    ]);
    const recipients = [...options.recipient];
    for (const file of options.recipientsFile) {
      const found = recipientsIn(await readKey(file));
      // Whoever names a file means that files are encrypted: nothing is packed in the open because it is empty.
      if (found.length === 0) throw new TasukiError("usage", `${file} holds no recipient of age.`);
      recipients.push(...found);
    }
    const { revision, note, link, date } = options;
    return await packDelivery(from, to, {
      ...{ id, revision, note, link, signal, language: session.language, recipients },
      date: dateOf(date, session),
      key: options.key === undefined ? undefined : privateKey(await readKey(options.key), options.key),
      onProgress: (done, total) => progress.report(to, done, total),
    });
  } catch (error) {
    if (signal.aborted) session.exitCode = INTERRUPTED;
    throw readTrouble(to, error);
  } finally {
    progress.clear();
  }
}

/** The text of a key. */
export async function readKey(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw readTrouble(path, error);
  }
}

/** A number from 1 on. */
function revision(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("a revision is a whole number from 1 on.");
  return Number(text);
}
