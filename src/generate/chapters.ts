/**
 * Keeps chapters true: what a command prints, and what an example says, is put in from real runs and real files.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { catalogue } from "../catalogue.js";
import { calibrationCauses } from "../causes/calibration-words.js";
import { clockCauses } from "../causes/clock-words.js";
import type { CauseWords } from "../causes/words.js";
import { mappings } from "../mappings/messages/index.js";
import { levels, profiles } from "../profiles/index.js";
import type { Language } from "../spec/language.js";
import { Modality } from "../spec/modality/modality.js";
import { ROOT, tasuki } from "./command.js";
import type { GeneratedFile } from "./file.js";
import { type FirstStep, firstDelivery } from "./first-delivery.js";
import { neighbourTables } from "./neighbour-tables.js";

/** Every chapter and the README, with their blocks filled in anew. */
export const chapterFiles = (): GeneratedFile[] => [
  { path: "README.md", text: readme(readFileSync(`${ROOT}README.md`, "utf8")) },
  ...(["en", "ja"] as const).flatMap((language) =>
    readdirSync(`${ROOT}docs/${language}`).map((name) => {
      const path = `docs/${language}/${name}`;
      return { path, text: filled(readFileSync(ROOT + path, "utf8"), language) };
    }),
  ),
];

/** The README: what its commands print, and how many rules each level has. */
const readme = (markdown: string): string =>
  markdown
    .replace(
      /^```\n\$ npx tasuki ((?:check fixtures|conformance).*)\n[\s\S]*?^```$/gm,
      (_, command: string) => `\`\`\`\n$ npx tasuki ${command}\n${tasuki(command).stdout.trimEnd()}\n\`\`\``,
    )
    .replace(/^(\| (\d) \|.*\| )\d+ rules \|$/gm, (_, head: string, number: string) => {
      const { classes } = levels.find(({ level }) => level === Number(number))!;
      return `${head}${catalogue().filter((rule) => classes.includes(rule.class)).length} rules |`;
    });

/** What heads the table of causes. */
const CAUSE_HEADS: Readonly<Record<Language, string>> = {
  en: "| Cause | What happened | What to do |",
  ja: "| 原因 | 起きたこと | 対処 |",
};

/** Every cause of some, with its words. */
const causeTable = (causes: Readonly<Record<string, CauseWords>>, language: Language): string =>
  [
    CAUSE_HEADS[language],
    "| --- | --- | --- |",
    ...Object.entries(causes).map(([id, { says, fix }]) => `| \`${id}\` | ${says[language]} | ${fix[language]} |`),
  ].join("\n");

/** What heads the table of profiles. */
const PROFILE_HEADS: Readonly<Record<Language, string>> = {
  en: "| Profile | Level | Asks for | Why |",
  ja: "| プロファイル | レベル | 求めるもの | 理由 |",
};

/** Every profile that ships, with its level and what it sets. */
const profileTable = (language: Language): string =>
  [
    PROFILE_HEADS[language],
    "| --- | --- | --- | --- |",
    ...profiles.map(({ id, level, title, why, classes = [], params = {} }) => {
      const said = (text: typeof title | undefined) => (typeof text === "object" ? text[language] : (text ?? ""));
      const set = [...classes, ...Object.keys(params)].map((each) => `\`${each}\``).join(", ");
      return `| \`${id}\` | ${level} | ${said(title)}${set === "" ? "" : `: ${set}`} | ${said(why)} |`;
    }),
  ].join("\n");

/** What heads the table of mapped types. */
const MAPPING_HEADS: Readonly<Record<Language, string>> = {
  en: "| Modality | Message types |",
  ja: "| モダリティ | メッセージの型 |",
};

/** Every type that a mapping ships for, by modality. */
const mappingTable = (language: Language): string =>
  [
    MAPPING_HEADS[language],
    "| --- | --- |",
    ...Modality.options.flatMap((modality) => {
      const types = mappings.filter((mapping) => mapping.modality === modality).flatMap((mapping) => mapping.types);
      return types.length === 0 ? [] : [`| \`${modality}\` | ${types.map((type) => `\`${type}\``).join(", ")} |`];
    }),
  ].join("\n");

/**
 * Fills in these kinds of blocks: what stands below `$ npx tasuki …` is what that command prints, what follows
 * `<!-- file: path -->` is that file, what follows `<!-- causes -->` and `<!-- calibration-causes -->` is the table of causes of
 * clocks and of calibrations, what follows `<!-- profiles -->` that of profiles, `<!-- mappings -->` that of mapped types, and what
 * follows `<!-- neighbour: NAME -->` one of the tables of what neighbours carry, and what follows `<!-- first delivery: STEP -->` what
 * was seen in that step of a first delivery.
 */
const filled = (markdown: string, language: Language): string =>
  markdown
    .replace(/^```console\n\$ npx tasuki (.*)\n[\s\S]*?^```$/gm, (_, command: string) => {
      const { stdout, stderr, status } = tasuki(command, language);
      return `\`\`\`console\n$ npx tasuki ${command}\n${stderr}${stdout.trimEnd()}\n$ echo $?\n${status}\n\`\`\``;
    })
    .replace(
      /^(<!-- file: (\S+) -->\n\n```\w+\n)[\s\S]*?^```$/gm,
      (_, head: string, path: string) => `${head}${asRead(readFileSync(ROOT + path, "utf8"))}\n\`\`\``,
    )
    .replace(/^<!-- causes -->\n\n(\|.*\n)*/gm, () => `<!-- causes -->\n\n${causeTable(clockCauses, language)}\n`)
    .replace(
      /^<!-- calibration-causes -->\n\n(\|.*\n)*/gm,
      () => `<!-- calibration-causes -->\n\n${causeTable(calibrationCauses, language)}\n\n`,
    )
    .replace(/^<!-- profiles -->\n\n(\|.*\n)*/gm, () => `<!-- profiles -->\n\n${profileTable(language)}\n\n`)
    .replace(/^<!-- mappings -->\n\n(\|.*\n)*/gm, () => `<!-- mappings -->\n\n${mappingTable(language)}\n\n`)
    .replace(
      /^<!-- neighbour: (\S+) -->\n\n(\|.*\n)*/gm,
      (_, name: string) => `<!-- neighbour: ${name} -->\n\n${neighbourTables(language)[name] ?? ""}\n\n`,
    )
    .replace(
      /^(<!-- first delivery: (\S+) -->\n\n```\w+\n)[\s\S]*?^```$/gm,
      (_, head: string, step: string) => `${head}${firstDelivery(language)[step as FirstStep]}\n\`\`\``,
    )
    .replace(/\n{3,}/g, "\n\n");

/** A program imports the package by its name where readers have it. */
const asRead = (file: string): string => file.replace(/"\.\.\/\.\.\/(node|index)\.js"/g, '"tasuki"').trimEnd();
