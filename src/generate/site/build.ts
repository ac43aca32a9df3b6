/**
 * Builds the site of one language: chapters, rules, specification, library.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  Application,
  type CommentDisplayPart,
  Converter,
  type DeclarationReflection,
  DocumentReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  TSConfigReader,
} from "typedoc";
import { descriptions } from "../../locales/ja/descriptions.js";
import type { Language } from "../../spec/language.js";
import { schemaFiles } from "../schemas.js";
import { type Addresses, routerOf } from "./address.js";
import { CHAPTERS, ENGLISH_PAGES } from "./chapters.js";
import type { JsonSchema } from "./json-schema.js";
import { libraryInJapanese } from "./library.ja.js";
import { commentOf, joinedLines, linked, type Named, partsOf } from "./prose.js";
import { type Page, rulePages } from "./rule-pages.js";
import { searchInJapanese } from "./search.js";
import { inCategory, showSchemas } from "./specification.js";
import { type SiteModel, themeOf } from "./theme.js";
import { typedocJapanese, words } from "./words.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the pages of each language are. */
export const FOLDERS: Readonly<Record<Language, string>> = { en: "", ja: "ja/" };

/** What the library's categories are taken from. */
const CATEGORIES: readonly (readonly [RegExp, "recording" | "writing" | "catalogue" | "reading"])[] = [
  [/\/writers\/|\/sink\.ts$/, "recording"],
  [/\/(report|locales)\//, "writing"],
  [/\/(rules|profiles)\/|\/(version|catalogue)\.ts$/, "catalogue"],
  [/./, "reading"],
];

/** Builds the site of a language into `site/`. Returns whether there was nothing to complain of. */
export async function buildSite(language: Language): Promise<boolean> {
  const text = words[language];
  const schemas = schemasByName();
  const addresses: Addresses = new Map();
  const up = FOLDERS[language] === "" ? "" : "../";
  const site: SiteModel = {
    language,
    folders: { en: up + FOLDERS.en, ja: up + FOLDERS.ja },
    pages: new Map(),
    schemas,
  };
  const app = await Application.bootstrap(
    {
      name: text.title,
      lang: language,
      entryPoints: [`${ROOT}src/spec/index.ts`, `${ROOT}src/node.ts`],
      tsconfig: `${ROOT}tsconfig.build.json`,
      readme: `${ROOT}docs/${language}/introduction.md`,
      projectDocuments: CHAPTERS.map((name) => `${ROOT}docs/${language}/${name}.md`),
      customCss: `${ROOT}docs/site.css`,
      router: "site",
      theme: "site",
      plugin: [],
      sort: ["source-order"],
      sortEntryPoints: false,
      categorizeByGroup: false,
      categoryOrder: Object.values(text.categories),
      navigation: { includeCategories: true, includeGroups: false, includeFolders: false },
      headings: { readme: false, document: false },
      includeHierarchySummary: false,
      disableSources: true,
      excludeExternals: true,
      excludeReferences: true,
      excludePrivate: true,
      visibilityFilters: {},
      searchInComments: true,
      searchInDocuments: true,
      highlightLanguages: ["yaml", "bash", "console", "json", "typescript", "tsx", "javascript"],
      hideGenerator: true,
      githubPages: false,
      validation: { notDocumented: true, invalidLink: true, notExported: true, invalidPath: true, rewrittenLink: true },
      // How a rule is written is for those who add one, and has a chapter.
      intentionallyNotExported: ["Rule"],
      requiredToBeDocumented: ["Interface", "TypeAlias", "Property", "Function", "Variable", "Class"],
      treatWarningsAsErrors: true,
      treatValidationWarningsAsErrors: true,
      logLevel: "Warn",
    },
    [new TSConfigReader()],
  );
  app.internationalization.addTranslations("ja", typedocJapanese);
  app.renderer.defineRouter("site", routerOf(addresses));
  app.renderer.defineTheme("site", themeOf(site));
  if (language === "ja") searchInJapanese(app);

  const translate = (table: Readonly<Record<string, string>>, what: string) => (english: string) => {
    if (language === "en" || english === "") return english;
    const translated = table[english];
    if (translated === undefined) app.logger.warn(`no Japanese in ${what} of: ${english}` as never);
    return translated ?? english;
  };
  const described = translate(descriptions, "src/locales/ja/descriptions.ts");

  // Before TypeDoc's own plugins sort, group and categorise.
  app.converter.on(
    Converter.EVENT_RESOLVE_BEGIN,
    ({ project }) => {
      const [specification, library] = project.children as [DeclarationReflection, DeclarationReflection];
      name(specification, text.specification, "specification", text.specificationIntroduction);
      name(library, text.library, "api", text.libraryIntroduction);
      for (const [page, shown] of showSchemas(project, specification, schemas, text, described))
        site.pages.set(page, shown);
      sayLibrary(
        project,
        library,
        translate(libraryInJapanese, "src/generate/site/library.ja.ts"),
        (path) => text.categories[CATEGORIES.find(([pattern]) => pattern.test(path))![1]],
      );
      for (const chapter of project.documents ?? []) nameChapter(chapter);
      const named = new Map<string, Reflection>();
      for (const page of site.pages.keys()) named.set(page.name, page);
      for (const each of library.children ?? [])
        named.set(each.kindOf(ReflectionKind.Function) ? `${each.name}()` : each.name, each);
      for (const { file, chapter, address } of ENGLISH_PAGES) {
        const parent = project.documents?.find((each) => addresses.get(each) === chapter);
        if (!parent) throw new Error(`${file} belongs to the chapter ${chapter}, which is not there`);
        const page = addDocument(project, parent, englishPage(file, address, text.inEnglish));
        named.set(file, page);
      }
      const [overview, each] = rulePages(language, ROOT, described);
      const rules = addDocument(project, project, overview);
      for (const page of each) named.set(page.name, addDocument(project, rules, page));
      if (project.readme) project.readme = speak(project.readme);
      linkAll(project, named);
    },
    1000,
  );

  // Whoever reads an option wants to know what it does, not where it is written.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const reflection of Object.values(project.reflections))
      if (reflection.isDeclaration()) delete reflection.inheritedFrom;
  });

  function name(module: DeclarationReflection, title: string, address: string, introduction: string): void {
    module.name = title;
    module.comment = commentOf(introduction);
    addresses.set(module, address);
  }
  function speak(parts: CommentDisplayPart[]): CommentDisplayPart[] {
    return language === "ja" ? joinedLines(parts) : parts;
  }
  /** A chapter's file gives its address, and its heading its name. */
  function nameChapter(chapter: DocumentReflection): void {
    addresses.set(chapter, chapter.name);
    chapter.content = speak(chapter.content);
    chapter.name =
      chapter.content
        .map(({ text }) => text)
        .join("")
        .match(/^# (.+)$/m)?.[1] ?? chapter.name;
  }
  function addDocument(project: ProjectReflection, parent: ProjectReflection | DocumentReflection, page: Page) {
    const document = new DocumentReflection(page.name, parent, partsOf(page.markdown), {});
    parent.addChild(document);
    project.registerReflection(document, undefined, undefined);
    addresses.set(document, page.address);
    return document;
  }

  const project = await app.convert();
  if (!project) return false;
  app.validate(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) return false;
  await app.generateDocs(project, `${ROOT}site/${FOLDERS[language]}`);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

/** A file as a page: its heading names it. Where the site speaks another language, a note says that this page does not. */
function englishPage(file: string, address: string, note: string): Page {
  const [heading, ...body] = readFileSync(ROOT + file, "utf8").split("\n");
  const name = heading!.replace(/^# /, "");
  const text = note === "" ? body.join("\n") : `\n> ${note}\n\n<div lang="en">\n${body.join("\n")}\n</div>\n`;
  return { name, address, markdown: `${heading}\n${text}` };
}

function schemasByName(): ReadonlyMap<string, JsonSchema> {
  const schemas = new Map<string, JsonSchema>();
  for (const file of schemaFiles()) {
    const name = file.path.match(/^schemas\/(\w+)\.schema\.json$/)?.[1];
    if (name && "text" in file) schemas.set(name, JSON.parse(file.text) as JsonSchema);
  }
  return schemas;
}

/** A part of a doc comment as prose writes it; links are found again by their names. */
const written = (part: CommentDisplayPart): string => {
  if (part.kind !== "inline-tag") return part.text;
  // What begins with a small letter is a function.
  return /^[a-z]/.test(part.text) ? `\`${part.text}()\`` : `\`${part.text}\``;
};

/** Puts the library's prose into the language of the site, and every export into its category. */
function sayLibrary(
  project: ProjectReflection,
  library: DeclarationReflection,
  translate: (english: string) => string,
  categoryOf: (path: string) => string,
): void {
  const visit = (reflection: Reflection): void => {
    const { comment } = reflection;
    if (comment) {
      comment.summary = partsOf(
        translate(
          comment.summary
            .map(written)
            .join("")
            .trim()
            .replace(/\s*\n\s*/g, " "),
        ),
      );
    }
    reflection.traverse((child) => {
      visit(child);
      return true;
    });
  };
  for (const each of library.children ?? []) {
    visit(each);
    const path = `/${project.getSymbolIdFromReflection(each)?.packagePath ?? ""}`;
    const owner = each.comment ?? each.signatures?.[0]?.comment;
    if (owner) inCategory(owner, categoryOf(path));
  }
}

/** Makes the names of rules and schemas into links, everywhere. */
function linkAll(project: ProjectReflection, named: Named): void {
  if (project.readme) project.readme = linked(project.readme, named);
  for (const reflection of Object.values(project.reflections)) {
    if (reflection.isDocument()) {
      reflection.content = linked(reflection.content, named, reflection);
      // Whoever searches looks for what is explained before what is defined.
      reflection.relevanceBoost = 4;
    }
    if (reflection.comment) {
      const here = reflection.kindOf(ReflectionKind.Property) ? reflection.parent : reflection;
      reflection.comment.summary = linked(reflection.comment.summary, named, here);
    }
  }
}
