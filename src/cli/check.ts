import type { Command } from "commander";
import { Option } from "commander";
import { checkAnnotation, checkRecording, reportOf, troubled } from "../check.js";
import type { Source } from "../io/source.js";
import { locales } from "../locales/index.js";
import { levels } from "../profiles/index.js";
import { renderJson } from "../report/render/json.js";
import { renderText } from "../report/render/text.js";
import { rules } from "../rules/index.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { Language } from "../spec/language.js";
import type { Profile } from "../spec/verdict/profile.js";
import type { RecordingReport, Report } from "../spec/verdict/report.js";
import { annotationFor, isAnnotation, openAnnotation } from "./annotations.js";
import { openCalibrations, repeated } from "./calibrations.js";
import { declarationFor, readDeclaration } from "./declarations.js";
import { Exit } from "./exit.js";
import { handOverFor } from "./hand-overs.js";
import { expandPaths, type Input, ioTrouble, openInput } from "./inputs.js";
import { deliver, paintFor, widthFor } from "./output.js";
import { readProfile } from "./profiles.js";
import { Progress } from "./progress.js";

interface Options {
  profile: string;
  declaration?: string;
  annotations?: string;
  urdf?: string;
  calibration: string[];
  format: "text" | "json";
  output?: string;
  failOn: "error" | "warning" | "never";
  quiet: boolean;
  color: boolean;
}

/** `tasuki check`. */
export function addCheck(program: Command, language: Language): void {
  const { check: words, ...cli } = locales[language].cli;
  program
    .command("check")
    .summary(words.summary)
    .description(words.description)
    .argument("<path...>", cli.paths)
    .option("-p, --profile <id|file>", words.profile, "default")
    .option("-d, --declaration <file>", words.declaration)
    .option("-a, --annotations <file>", words.annotations)
    .option("--urdf <file>", words.urdf)
    .option("--calibration <file>", words.calibration, repeated, [])
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .addOption(new Option("--fail-on <severity>", words.failOn).choices(["error", "warning", "never"]).default("error"))
    .option("-q, --quiet", words.quiet, false)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki check run1.mcap\n  tasuki check rosbag2_2026_05_01-09_30_00/\n  tasuki check recordings/ --profile level-2 --format json | jq .conforms\n  tasuki check 'runs/**/*.mcap' -d run.tasuki.json -o report.txt\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options, language);
    });
}

async function run(paths: string[], options: Options, language: Language): Promise<number> {
  const profile = await readProfile(options.profile);
  const declaration = options.declaration === undefined ? undefined : await readDeclaration(options.declaration);
  const progress = new Progress(language);
  const recordings: RecordingReport[] = [];
  for (const input of await expandPaths(paths)) {
    const { annotations, urdf, calibration } = options;
    const asked = { profile, declaration, annotations, urdf, calibration, language };
    recordings.push(await checkInput(input, asked, options.quiet ? undefined : progress));
    progress.clear();
  }
  const report = reportOf(recordings, profile, language);
  const text =
    options.format === "json"
      ? renderJson(report)
      : renderText(report, {
          levels,
          rules,
          width: widthFor(options.output),
          paint: paintFor(options.output, options.color),
          quiet: options.quiet,
        });
  if (text !== "") await deliver(text, options.output);
  return exitCode(report, options.failOn);
}

async function checkInput(
  input: Input,
  {
    profile,
    declaration: given,
    annotations,
    urdf,
    calibration,
    language,
  }: {
    profile: Profile;
    declaration: Declaration | undefined;
    annotations: string | undefined;
    urdf: string | undefined;
    calibration: readonly string[];
    language: Language;
  },
  progress: Progress | undefined,
): Promise<RecordingReport> {
  const { path, trouble } = input;
  if (trouble) return troubled(path, trouble, { language });
  let size = 0;
  let annotation: Source | undefined;
  let robot: Source | undefined;
  let handOverFrom: Source | undefined;
  const calibrations: Source[] = [];
  try {
    if (isAnnotation(input)) {
      annotation = await openAnnotation(path);
      return await checkAnnotation(annotation, { profile, language, declaration: given });
    }
    const opened = await openInput(input);
    if ("size" in opened) size = opened.size;
    await openCalibrations(calibration, calibrations);
    annotation = await annotationFor(input, annotations);
    robot = urdf === undefined ? undefined : await openAnnotation(urdf);
    const stated = await handOverFor(input);
    handOverFrom = await stated?.open();
    return await checkRecording(opened, {
      ...{ handOver: stated?.handOver, handOverFrom },
      profile,
      language,
      declaration: await declarationFor(input, given),
      declarationFrom: given ? "given" : "sidecar",
      calibrations,
      annotation,
      robotDescriptions: robot ? [robot] : [],
      annotationFrom: annotations === undefined ? "sidecar" : "given",
      onProgress: progress && ((done, total) => progress.report(path, done, total)),
    });
  } catch (error) {
    return troubled(path, ioTrouble(path, error), { language, sizeBytes: size });
  } finally {
    await annotation?.close?.();
    await robot?.close?.();
    await handOverFrom?.close?.();
    for (const source of calibrations) await source.close?.();
  }
}

function exitCode({ verdict, recordings }: Report, failOn: Options["failOn"]): number {
  const warned = recordings.some(({ findings }) => findings.some(({ severity }) => severity === "warning"));
  if (failOn !== "never" && verdict === "does-not-conform") return Exit.doesNotConform;
  if (failOn === "warning" && warned) return Exit.doesNotConform;
  return recordings.length === 0 || recordings.some((recording) => recording.verdict === "not-judged")
    ? Exit.notJudged
    : Exit.conforms;
}
