import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { MappedStreams } from "../compare.js";
import { locales } from "../locales/index.js";
import type { PremisesComparison } from "../spec/verdict/premises-comparison.js";
import { TasukiError } from "../trouble.js";
import { calendarDate, dateOf } from "./date.js";
import { Exit } from "./exit.js";
import { deliver, layoutFor } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Options {
  map: MappedStreams[];
  id: string;
  date?: Date | "none";
  format: "text" | "json" | "markdown";
  output?: string;
  color: boolean;
}

/** `tasuki compare`. */
export function addCompare(program: Command, session: Session): void {
  const { language } = session;
  const { compare: words, convert, ...cli } = locales[language].cli;
  program
    .command("compare")
    .summary(words.summary)
    .description(words.description)
    .argument("<side...>", words.sides)
    .option("-m, --map <A:/topic=B:/topic>", words.map, mapped, [])
    .option("--id <id>", words.id, "agreement")
    .option("--date <date>", convert.date, calendarDate)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json", "markdown"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki compare programA/ programB/\n  tasuki compare ours.tasuki.json theirs.mcap --map A:/cam0=B:/camera/front\n  tasuki compare programA/ programB/ -o agreement.json\n  tasuki compare a.mcap b.mcap --format json | jq '.premises[] | select(.outcome == "lossy")'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: Options) => {
      const comparison = await run(paths, options, session);
      session.exitCode =
        comparison.outcome === "identical" || comparison.outcome === "convertible"
          ? Exit.conforms
          : Exit.doesNotConform;
    });
}

async function run(paths: readonly string[], options: Options, session: Session): Promise<PremisesComparison> {
  const { language } = session;
  const { map: maps, id, date, format, output, color } = options;
  if (paths.length < 2) throw new TasukiError("usage", "a comparison is between two sides or more.");
  const { Identifier } = await import("../spec/declaration/clock.js");
  if (!Identifier.safeParse(id).success)
    throw new TasukiError(
      "usage",
      `${id} cannot be the id of an agreement: letters, digits, and . _ - / between them.`,
    );
  const missing = maps.find(({ side, otherSide }) => Math.max(side, otherSide) >= paths.length);
  if (missing) throw new TasukiError("usage", `--map names a side that is not given: ${missing.topic}`);
  const comparison = await compared(paths, maps, session);
  const [{ draftAgreement }, { renderPremises }, { renderPremisesAgreement }, { renderJson }] = await Promise.all([
    import("../premises-agreement.js"),
    import("../report/render/premises.js"),
    import("../report/render/premises-agreement.js"),
    import("../report/render/json.js"),
  ]);
  const drafted = () => draftAgreement(comparison, { id, date: dateOf(date, session)?.toISOString().slice(0, 10) });
  if (output !== undefined)
    await deliver(
      /\.(md|markdown)$/i.test(output) ? renderPremisesAgreement(drafted(), language) : renderJson(drafted()),
      output,
      session,
    );
  const shown = {
    text: () => renderPremises(comparison, layoutFor({ color }, session)),
    json: () => renderJson(comparison),
    markdown: () => renderPremisesAgreement(drafted(), language),
  };
  await deliver(shown[format](), undefined, session);
  return comparison;
}

async function compared(
  paths: readonly string[],
  maps: readonly MappedStreams[],
  session: Session,
): Promise<PremisesComparison> {
  const progress = new Progress(session);
  try {
    const [{ compareGathered }, { readSide }] = await Promise.all([import("../compare.js"), import("./sides.js")]);
    const sides = [];
    for (const path of paths)
      sides.push(await readSide(path, (name, done, total) => progress.report(name, done, total)));
    return compareGathered(sides, { maps, language: session.language });
  } finally {
    progress.clear();
  }
}

/** `A:/topic=B:/topic`, added to those before. */
function mapped(text: string, before: readonly MappedStreams[]): MappedStreams[] {
  const [, side, topic, otherSide, otherTopic] = /^([A-Z]):([^=]+)=([A-Z]):([^=]+)$/.exec(text) ?? [];
  if (!side || !topic || !otherSide || !otherTopic || side === otherSide)
    throw new InvalidArgumentError("streams of two sides are named as A:/topic=B:/topic.");
  const place = (letter: string) => letter.charCodeAt(0) - 65;
  return [...before, { side: place(side), topic, otherSide: place(otherSide), otherTopic }];
}
