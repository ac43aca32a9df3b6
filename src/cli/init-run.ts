import { access, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isYaml, parseDeclarationFile } from "../declare.js";
import { draftForProfile } from "../draft-for-profile.js";
import type { DraftObject } from "../init/draft.js";
import { type DraftedFor, elsewhereLines } from "../init/drafted-for.js";
import { answered, questionsOf } from "../init/questions.js";
import { updateJson, updateYaml } from "../init/update-files.js";
import {
  type DraftedRecording,
  draftAll,
  draftDeclaration,
  renderDrafted,
  schemaOf,
  survey,
  tallyOf,
} from "../init.js";
import { readTrouble } from "../io/file.js";
import { locales } from "../locales/index.js";
import { DECLARATION_ENDINGS, plainName } from "../recording-names.js";
import { printable } from "../report/words.js";
import { roleWords } from "../rules/premise-items.js";
import type { Language } from "../spec/language.js";
import { TasukiError } from "../trouble.js";
import { annotationFor } from "./annotations.js";
import { handOverPaths } from "./hand-overs.js";
import { expandPaths, type Input, openInput } from "./inputs.js";
import { deliver } from "./output.js";
import { readProfile } from "./profiles.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki init`. */
export interface DraftOptions {
  output?: string;
  handOver: boolean;
  profile?: string;
  update?: string;
  interactive: boolean;
  annotations?: string;
}

/** What is written, and where. */
interface Target {
  readonly path: string;
  readonly draft: DraftObject;
  /** The profile that it was made for. */
  readonly madeFor?: DraftedFor | undefined;
}

/** Drafts, or renews; false where a person gave up. */
export async function runInit(paths: string[], options: DraftOptions, session: Session): Promise<boolean> {
  const { language, shell } = session;
  const found = await expandPaths(paths);
  for (const { trouble } of found) if (trouble) throw trouble;
  let inputs = found;
  if (inputs.length > 1)
    for (const name of ["output", "update", "annotations"] as const)
      if (options[name] !== undefined)
        throw new TasukiError("usage", `--${name} is about one recording; here are several.`);
  if (options.interactive && !(shell.stdin.isTTY && shell.stdout.isTTY))
    throw new TasukiError("usage", "--interactive needs a terminal. Without it a draft is written, to be filled in.");
  if (options.update !== undefined && options.profile !== undefined)
    throw new TasukiError(
      "usage",
      "--profile is about a new draft; tasuki gaps --profile says what a declaration lacks for one.",
    );
  const profile = options.profile === undefined ? undefined : await readProfile(options.profile);
  if (options.update !== undefined) {
    await update(inputs[0]!, options.update, options, session);
    return true;
  }
  const folder = options.handOver ? await folderOf(paths, inputs) : undefined;
  /** Recordings of a folder that are declared already: what is named is drafted, or refused. */
  const declared = new Set<Input>();
  const pass = (input: Input, trouble: TasukiError | undefined) => {
    if (trouble && paths.includes(input.path)) throw trouble;
    if (trouble) declared.add(input);
  };
  if (options.output === undefined) for (const input of inputs) pass(input, await thereBeside(besideOf(input)));
  // A statement speaks of all recordings.
  if (folder === undefined) inputs = inputs.filter((input) => !declared.has(input));
  if (options.output !== undefined && options.output !== "-") await refuse(options.output);
  if (folder !== undefined) for (const path of handOverPaths(folder)) await refuse(path);
  const surveyed: DraftedRecording[] = [];
  for (const input of inputs) surveyed.push(await measureInput(input, options, session));
  for (const [i, { declared: inside }] of surveyed.entries())
    if (inside && options.output === undefined) pass(inputs[i]!, replacedBeside(inputs[i]!));
  if (folder === undefined && declared.size === found.length)
    throw new TasukiError("exists", "Every recording there is declared already. --update renews a declaration.");
  const name = folder === undefined ? undefined : resolve(folder).split(/[/\\]/).at(-1)!;
  const { handOver, declarations, statedFor, declaredFor } = profile
    ? draftForProfile(profile, surveyed, language, name)
    : draftAll(surveyed, name);
  let targets: Target[] = [
    ...(handOver ? [{ path: handOverPaths(folder!)[1]!, draft: handOver, madeFor: statedFor }] : []),
    ...declarations.flatMap((draft, i) => {
      const input = inputs[i]!;
      return declared.has(input) ? [] : { path: options.output ?? besideOf(input), draft, madeFor: declaredFor?.[i] };
    }),
  ];
  if (options.interactive) {
    const filled = await fillIn(targets, session);
    if (!filled) return false;
    targets = filled;
  }
  for (const { path, draft, madeFor } of targets) {
    const text = await renderDrafted(draft, /\.json$/i.test(path) ? "json" : "yaml", language, madeFor);
    await deliver(text, path === "-" ? undefined : path, session);
    if (path !== "-") shell.stdout.write(summaryOf(path, draft, madeFor, language));
  }
  if (declared.size > 0) shell.stdout.write(`${locales[language].init.passedOver(declared.size)}\n`);
  if (options.output !== "-")
    shell.stdout.write(
      `${locales[language].init.next(paths.map((path) => printable(path, 1000)).join(" "), options.profile)}\n`,
    );
  return true;
}

async function fillIn(targets: readonly Target[], { language, shell }: Session): Promise<Target[] | undefined> {
  const { ask } = await import("./prompts.js");
  const filled: Target[] = [];
  for (const { path, draft, madeFor } of targets) {
    const schema = schemaOf(draft);
    const answers = await ask(questionsOf(draft, schema), printable(path, 1000), language, {
      input: shell.stdin,
      output: shell.stdout,
    });
    if (!answers) return undefined;
    filled.push({ path, draft: answered(draft, schema, answers), madeFor });
  }
  return filled;
}

/** Measures one input. */
async function measureInput(input: Input, { annotations }: DraftOptions, session: Session): Promise<DraftedRecording> {
  const progress = new Progress(session);
  const annotation = await annotationFor(input, annotations);
  try {
    return await survey(await openInput(input), {
      annotation,
      onProgress: (done, total) => progress.report(input.path, done, total),
    });
  } catch (error) {
    throw readTrouble(input.path, error);
  } finally {
    progress.clear();
    await annotation?.close?.();
  }
}

async function update(input: Input, path: string, options: DraftOptions, session: Session): Promise<void> {
  const { language, shell } = session;
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw readTrouble(path, error);
  });
  await parseDeclarationFile(text, path);
  const draft = draftDeclaration(await measureInput(input, options, session));
  const updated = isYaml(path) ? await updateYaml(text, draft, language) : updateJson(text, draft, language);
  await parseDeclarationFile(updated.text, path);
  const { init: words } = locales[language];
  const { renewed, added, suggested, gone } = updated.plan;
  const name = ({ topic, id, streams }: DraftObject) => printable(String(topic ?? id ?? streams));
  const lines = [
    ...renewed.map(({ path: place, before, leaf }) =>
      words.renewed(
        printable(place.join(".")),
        printable(String(before)),
        printable(String(leaf.value)),
        leaf.words[language],
      ),
    ),
    ...added.map(({ list, node }) => words.added(list, name(node))),
    ...suggested.map(({ part, node }) => words.suggested(part, name({ streams: node["streams"] }))),
    ...gone.map((topic) => words.gone(printable(topic))),
  ];
  if (updated.text !== text || (options.output !== undefined && options.output !== path)) {
    if (options.output !== undefined && options.output !== "-" && options.output !== path) await refuse(options.output);
    await deliver(updated.text, options.output === "-" ? undefined : (options.output ?? path), session);
  }
  if (options.output === "-") return;
  const head = updated.text === text ? words.unchanged(path) : words.updated(path, lines.length - gone.length);
  shell.stdout.write(`${[head, ...lines.map((line) => `  ${line}`)].join("\n")}\n`);
}

/** Where the declaration of a recording is drafted. */
const besideOf = ({ path, isFolder }: Input): string =>
  `${isFolder ? resolve(path) : plainName(path)}${DECLARATION_ENDINGS[1]}`;

/** The folder of the statement: the one that was named, else the one that the recordings stand in. */
async function folderOf(paths: readonly string[], inputs: readonly Input[]): Promise<string> {
  const [path] = paths;
  if (paths.length === 1 && (await stat(path!).catch(() => undefined))?.isDirectory() && !inputs[0]!.isFolder)
    return path!;
  if (new Set(inputs.map((input) => dirname(resolve(input.path)))).size > 1)
    throw new TasukiError("usage", "--hand-over is about one folder; name the folder of these recordings.");
  return dirname(inputs[0]!.path);
}

async function refuse(path: string): Promise<void> {
  const trouble = await thereAt(path);
  if (trouble) throw trouble;
}

/** Why a file cannot be written: it is there. */
async function thereAt(path: string): Promise<TasukiError | undefined> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there
    ? new TasukiError("exists", `${path} is there already. It is not written over; --update renews a declaration.`)
    : undefined;
}

/** Why no declaration can be written beside a recording: one is there, as JSON or YAML. */
async function thereBeside(path: string): Promise<TasukiError | undefined> {
  const name = path.slice(0, -DECLARATION_ENDINGS[1].length);
  for (const ending of DECLARATION_ENDINGS) {
    const trouble = await thereAt(`${name}${ending}`);
    if (trouble) return trouble;
  }
  return undefined;
}

const replacedBeside = ({ path }: Input): TasukiError =>
  new TasukiError(
    "exists",
    `${path} carries a declaration inside, which a file beside it would replace. --output writes a draft elsewhere.`,
  );

/** How much of a draft is known, and from whom the rest is needed. */
function summaryOf(path: string, draft: DraftObject, madeFor: DraftedFor | undefined, language: Language): string {
  const { init: words } = locales[language];
  const { measured, guessed, needed } = tallyOf(draft);
  const count = [...needed.values()].reduce((sum, each) => sum + each, 0);
  const lines = [...needed].map(([role, each]) => words.neededFrom(roleWords[role][language], each));
  const elsewhere = madeFor ? elsewhereLines(madeFor, language).map((line) => `  ${printable(line, 1000)}`) : [];
  return `${[words.drafted(printable(path, 1000), measured, guessed, count), ...lines, ...elsewhere].join("\n")}\n`;
}
