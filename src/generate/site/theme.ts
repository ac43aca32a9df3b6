/**
 * The theme: TypeDoc's own, with a table of fields for each schema and the switch of languages.
 *
 * @module
 */
import {
  type DeclarationReflection,
  DefaultTheme,
  DefaultThemeRenderContext,
  JSX,
  type NavigationElement,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type Renderer,
  type Theme,
} from "typedoc";
import type { Language } from "../../spec/language.js";
import { type Field, type JsonSchema, limitsOf, presenceOf, referred } from "./json-schema.js";
import { partsOf } from "./prose.js";
import type { SchemaPage } from "./specification.js";
import { words } from "./words.js";

const element = JSX.createElement;

/** What the theme must know of the site. */
export interface SiteModel {
  readonly language: Language;
  /** Where the pages of each language are, below the folder of this one. */
  readonly folders: Readonly<Record<Language, string>>;
  /** The pages that show a schema; filled when the project has been converted. */
  readonly pages: Map<Reflection, SchemaPage>;
  /** The schemas by name. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
}

/** The theme of a site. */
export const themeOf = (site: SiteModel): (new (renderer: Renderer) => Theme) =>
  class extends DefaultTheme {
    constructor(renderer: Renderer) {
      super(renderer);
      this.ContextClass = contextOf(site);
    }

    /** The rules stand between the chapters and the specification, by class. */
    override buildNavigation(project: ProjectReflection): NavigationElement[] {
      const elements = super.buildNavigation(project);
      const rules = elements.find(({ path }) => path === "rules.html");
      if (!rules) return elements;
      const classes = new Map<string, NavigationElement[]>();
      for (const { text, ...rule } of rules.children ?? []) {
        const [className, name] = text.split("/") as [string, string];
        classes.set(className, [...(classes.get(className) ?? []), { ...rule, text: name }]);
      }
      rules.children = [...classes].map(([text, children]) => ({ text, children }));
      const others = elements.filter((element) => element !== rules);
      const modules = others.findIndex(({ path }) => path === "specification.html");
      return [...others.slice(0, modules), rules, ...others.slice(modules)];
    }
  };

const contextOf = (site: SiteModel): typeof DefaultThemeRenderContext =>
  class extends DefaultThemeRenderContext {
    readonly #words = words[site.language];

    constructor(...given: ConstructorParameters<typeof DefaultThemeRenderContext>) {
      super(...given);
      const { toolbar, header, reflectionTemplate } = this;
      this.header = (page) => {
        const head = header(page);
        const title = (head.children as JSX.Element[]).find((child) => child?.tag === "h1");
        // A schema is a schema, whether its type happens to be an interface or an alias.
        if (title && site.pages.has(page.model)) title.children[0] = "";
        return head;
      };
      this.toolbar = (page) => {
        const bar = toolbar(page);
        const [contents] = bar.children as JSX.Element[];
        // After the title, before search: it stays there on a phone, where TypeDoc moves links into the menu.
        contents!.children.splice(2, 0, this.#languageSwitch(page.url));
        return bar;
      };
      this.reflectionTemplate = (page) => {
        const shown = site.pages.get(page.model);
        return shown ? this.#schemaPage(page.model as DeclarationReflection, shown) : reflectionTemplate(page);
      };
    }

    #languageSwitch(url: string): JSX.Element {
      const root = this.relativeURL("./");
      return element(
        "nav",
        { class: "site-languages", "aria-label": this.#words.switchLanguage },
        ...(Object.keys(words) as Language[]).map((language) =>
          language === site.language
            ? element("span", { lang: language, "aria-current": "true" }, words[language].languageName)
            : element(
                "a",
                // The address is followed as it is, also from a file system.
                { href: `${root}${site.folders[language]}${url}`, lang: language, hreflang: language },
                words[language].languageName,
              ),
        ),
      );
    }

    #markdown(text: string): JSX.Element {
      return element(JSX.Raw, { html: this.markdown(partsOf(text)).replace(/^<p>|<\/p>\s*$/g, "") });
    }

    #schemaPage(model: DeclarationReflection, { schema, fields }: SchemaPage): JSX.Element {
      const { schemaFile, vendorKeys } = this.#words;
      return element(
        JSX.Fragment,
        null,
        element("section", { class: "tsd-panel tsd-comment" }, this.commentSummary(model)),
        fields.size > 0 ? this.#fieldTable(fields) : this.#value(model, schema),
        element(
          "section",
          { class: "tsd-panel tsd-typography" },
          schema.patternProperties ? element("p", null, this.#markdown(vendorKeys)) : null,
          element(
            "p",
            { class: "site-note" },
            `${schemaFile}: `,
            element("code", null, `schemas/${model.name}.schema.json`),
          ),
        ),
      );
    }

    /** What is no object: its values, or its type with its limits. */
    #value(model: DeclarationReflection, schema: JsonSchema): JSX.Element {
      const limits = limitsOf(schema, this.#words);
      if (schema.unit) limits.unshift(`${this.#words.unit} \`${schema.unit}\``);
      return element(
        "section",
        { class: "tsd-panel tsd-typography" },
        schema.enum
          ? element(
              JSX.Fragment,
              null,
              element("h2", null, this.#words.values),
              element(
                "ul",
                { class: "site-values" },
                ...schema.enum.map((value) => element("li", null, element("code", null, String(value)))),
              ),
            )
          : element("p", null, `${this.#words.type} `, element("code", null, this.type(model.type))),
        limits.length > 0 ? element("p", null, this.#markdown(limits.join("; "))) : null,
      );
    }

    #fieldTable(fields: ReadonlyMap<DeclarationReflection, Field>): JSX.Element {
      const { field, type, unit, presence, meaning } = this.#words;
      return element(
        "section",
        { class: "tsd-panel tsd-typography" },
        element(
          "table",
          { class: "site-fields" },
          element(
            "thead",
            null,
            element(
              "tr",
              null,
              ...[field, type, unit, presence, meaning].map((head) => element("th", { scope: "col" }, head)),
            ),
          ),
          element("tbody", null, ...[...fields].map(([property, each]) => this.#fieldRow(property, each))),
        ),
      );
    }

    #fieldRow(property: DeclarationReflection, field: Field): JSX.Element {
      const all = this.#words;
      const anchor = this.getAnchor(property)!;
      this.page.pageHeadings.push({
        link: `#${anchor}`,
        text: property.name,
        kind: ReflectionKind.Property,
        classes: this.getReflectionClasses(property),
        icon: this.theme.getReflectionIcon(property),
      });
      const target = referred(field.schema);
      // The limits of a named schema stand on its own page.
      const limits = limitsOf(field.schema, all).join("; ");
      const unit = field.schema.unit ?? (target && site.schemas.get(target)?.unit) ?? field.schema.items?.unit;
      const presence = presenceOf(field, all);
      return element(
        "tr",
        null,
        element(
          "th",
          { scope: "row", id: anchor },
          element("a", { href: `#${anchor}` }, element("code", null, property.name)),
        ),
        element("td", { class: "site-type", "data-label": all.type }, element("code", null, this.type(property.type))),
        element(
          "td",
          { "data-label": all.unit, class: unit ? "" : "site-empty" },
          unit ? element("code", null, unit) : "–",
        ),
        element("td", { "data-label": all.presence }, this.#markdown(presence)),
        element(
          "td",
          { "data-label": all.meaning },
          element(JSX.Raw, { html: this.markdown(property.comment?.summary ?? []) }),
          limits ? element("p", { class: "site-limits" }, this.#markdown(limits)) : null,
        ),
      );
    }
  };
