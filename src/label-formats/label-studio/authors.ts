/**
 * Who made what: people by their number, models by their version. Mail addresses of people are not taken over.
 *
 * @module
 */
import type { Identifiers } from "../../openlabel/identifiers.js";
import { isObject } from "../../openlabel/shape.js";
import { isNumber, type Keyed, textOf } from "../foreign.js";
import { METHOD_OF } from "./written.js";

type Item = Record<string, unknown>;

/** The author of an annotation. */
export interface Author {
  /** Id of the person; undefined where none is named. */
  readonly person: string | undefined;
  /** Id of the model that made a prediction. */
  readonly model: string | undefined;
  readonly at: string | undefined;
  readonly score: unknown;
}

/** A time on the calendar, as a document takes it. */
const CALENDAR = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const confidenceIn = (score: unknown): number | undefined =>
  isNumber(score) && score >= 0 && score <= 1 ? score : undefined;

export class Authors {
  readonly #agents = new Map<string, Item>();

  constructor(readonly ids: Identifiers) {}

  list(): Item[] {
    return [...this.#agents.values()];
  }

  /** Who made an annotation, or a prediction. */
  of(annotation: Keyed, isPrediction: boolean): Author {
    const { completed_by: by, created_at: created, score, model_version: version } = annotation;
    const number = isObject(by) ? by["id"] : by;
    const at = textOf(created);
    return {
      person: isNumber(number) ? this.#agent(`annotator-${number}`, { kind: "human", role: "annotator" }) : undefined,
      model: isPrediction ? this.#model(version) : undefined,
      at: at !== undefined && CALENDAR.test(at) ? at : undefined,
      score,
    };
  }

  /** What is known of how a result was made; nothing where nothing is. */
  provenance({ origin, score }: Keyed, { person, model, at, score: whole }: Author): Item | undefined {
    const method = METHOD_OF.get(origin) ?? (model ? "automatic" : person ? "manual" : undefined);
    if (method === undefined) return undefined;
    const isModel = method === "automatic";
    const by = isModel
      ? (model ?? this.#model(undefined))
      : (person ?? this.#agent("annotator", { kind: "human", role: "annotator" }));
    const confidence = isModel ? (confidenceIn(score) ?? confidenceIn(whole)) : undefined;
    return { by, method, ...(at === undefined ? {} : { at }), ...(confidence === undefined ? {} : { confidence }) };
  }

  #model(version: unknown): string {
    const name = textOf(version);
    return this.#agent(`model${name === undefined ? "" : `-${name}`}`, {
      kind: "model",
      name: "Label Studio",
      ...(name === undefined ? {} : { version: name }),
    });
  }

  #agent(name: string, what: Item): string {
    const known = this.#agents.get(name)?.["id"];
    const id = typeof known === "string" ? known : this.ids.of(name);
    this.#agents.set(name, { id, ...what });
    return id;
  }
}
