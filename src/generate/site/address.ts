/**
 * Addresses of the pages, the same in every language, so that a page can lead to itself in another.
 *
 * @module
 */
import {
  type Application,
  BaseRouter,
  type PageDefinition,
  type ProjectReflection,
  type Reflection,
  type Router,
} from "typedoc";

/** The part of an address that a reflection gives, kept while its name is written in the language of the site. */
export type Addresses = Map<Reflection, string>;

/** The class of router that follows `addresses`; what has none takes its name, below that of its parent. */
export const routerOf = (addresses: Addresses): (new (app: Application) => Router) =>
  class extends BaseRouter {
    override buildPages(project: ProjectReflection): PageDefinition[] {
      // The front page is the introduction; TypeDoc's list of modules says nothing that the menu does not.
      const pages = super.buildPages(project).filter(({ url }) => url !== "modules.html");
      this.fullUrls.set(project, "index.html");
      return pages;
    }

    protected override getIdealBaseName(reflection: Reflection): string {
      const given = addresses.get(reflection);
      if (given !== undefined) return given;
      const { parent } = reflection;
      const name = this.getUrlSafeName(reflection.name);
      return !parent || parent.isProject() ? name : `${this.getIdealBaseName(parent)}/${name}`;
    }
  };
