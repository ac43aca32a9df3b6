import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { Source } from "../io/source.js";
import { locales } from "../locales/index.js";
import type { AgreementReport } from "../spec/verdict/agreement.js";
import { deliverReport } from "./output.js";
import type { Session } from "./session.js";

interface Options {
  bin?: number;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki agree`. */
export function addAgree(program: Command, session: Session): void {
  const { language } = session;
  const { agree: words, ...cli } = locales[language].cli;
  program
    .command("agree")
    .summary(words.summary)
    .description(words.description)
    .argument("<annotation...>", words.annotations)
    .option("-b, --bin <width>", words.bin, binWidth)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki agree a.annotations.tasuki.json b.annotations.tasuki.json\n  tasuki agree a.json b.json c.json --bin 50ms\n  tasuki agree a.json b.json --format json | jq '.tracks[].figures[] | select(.measure == "cohen-kappa")'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: Options) => {
      const report = await compare(paths, options.bin);
      await deliverReport(report, options, session, async () => {
        const { renderAgreement } = await import("../report/render/agreement.js");
        return (compared, layout) => renderAgreement(compared, { ...layout, language });
      });
    });
}

async function compare(paths: readonly string[], binNs: number | undefined): Promise<AgreementReport> {
  const sources: Source[] = [];
  try {
    const [{ agree }, { openAnnotation }] = await Promise.all([import("../agree.js"), import("./annotations.js")]);
    for (const path of paths) sources.push(await openAnnotation(path));
    return await agree(sources, { binNs });
  } finally {
    for (const source of sources) await source.close?.();
  }
}

/** Nanoseconds of a width such as `50ms`. */
function binWidth(text: string): number {
  const [, number, unit] = /^(\d{1,15}(?:\.\d{1,9})?)\s?(ns|us|ms|s)$/.exec(text) ?? [];
  const width = Math.round(Number(number) * { ns: 1, us: 1e3, ms: 1e6, s: 1e9 }[unit as "ns" | "us" | "ms" | "s"]);
  if (!Number.isSafeInteger(width) || width < 1)
    throw new InvalidArgumentError("a width is a number with ns, us, ms or s, such as 50ms.");
  return width;
}
