/**
 * The categories of an annotation. What is of one term is of one category, also where only some of it has keypoints; keypoints
 * that are joined otherwise have a category of their own, since COCO joins them by category.
 *
 * @module
 */
import type { Keypoints } from "../../spec/annotation/geometry/plane.js";
import { type CocoCategory, UNTYPED } from "./written.js";

interface Open {
  readonly id: number;
  readonly term: string | undefined;
  readonly edges: string | undefined;
  /** Names of keypoints, and the number of each, from 0. */
  readonly names: Map<string, number>;
}

export class Categories {
  readonly #all: Open[] = [];
  readonly #byKey = new Map<string, Open>();
  readonly #byTerm = new Map<string, Open>();

  /** The category of keypoints of a term; it has all names that any of them has. */
  joined(term: string | undefined, { points, edges }: Keypoints): Open {
    const written = JSON.stringify(edges ?? null);
    const key = `${term ?? ""} ${written}`;
    const category = this.#byKey.get(key) ?? this.#open(term, written);
    this.#byKey.set(key, category);
    for (const { name } of points) if (!category.names.has(name)) category.names.set(name, category.names.size);
    return category;
  }

  /** The category of a term. */
  of(term: string | undefined): Open {
    return this.#byTerm.get(term ?? "") ?? this.#open(term, undefined);
  }

  #open(term: string | undefined, edges: string | undefined): Open {
    const category = { id: this.#all.length + 1, term, edges, names: new Map<string, number>() };
    this.#all.push(category);
    if (!this.#byTerm.has(term ?? "")) this.#byTerm.set(term ?? "", category);
    return category;
  }

  /** The categories as COCO has them. */
  written(): CocoCategory[] {
    const taken = new Map<string, string>();
    return this.#all.map(({ id, term, edges, names }) => {
      const short = term === undefined ? UNTYPED : term.slice(term.indexOf(":") + 1);
      const owner = taken.get(short) ?? term ?? "";
      taken.set(short, owner);
      return {
        id,
        name: owner === (term ?? "") ? short : (term ?? UNTYPED),
        supercategory: "",
        ...(names.size > 0 ? { keypoints: [...names.keys()], skeleton: skeletonOf(edges, names) } : {}),
        x_term: term ?? null,
      };
    });
  }
}

/** Edges by the numbers of their points, from 1; those of points that are nowhere have none. */
function skeletonOf(edges: string | undefined, names: ReadonlyMap<string, number>): number[][] {
  const pairs = (edges === undefined ? null : JSON.parse(edges)) as [string, string][] | null;
  return (pairs ?? []).flatMap(([from, to]) => {
    const [a, b] = [names.get(from), names.get(to)];
    return a === undefined || b === undefined ? [] : [[a + 1, b + 1]];
  });
}
