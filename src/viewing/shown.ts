/**
 * What a viewer shows of every geometry alike: when, under which words, in which colour.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { GeometryItem } from "../spec/annotation/item.js";

/** A time or a length of time as Foxglove writes it. */
export interface Seconds {
  readonly sec: number;
  readonly nsec: number;
}

/** A colour, each part from 0 to 1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** A message for viewers. */
export interface Message {
  readonly topic: string;
  readonly schema: "scene" | "image";
  /** Log time from the origin of the annotation, in nanoseconds. */
  readonly logTime: number;
  readonly content: object;
}

/** Nanoseconds as seconds and the rest. */
export const secondsOf = (ns: bigint): Seconds => ({
  sec: Number(ns / 1_000_000_000n),
  nsec: Number(ns % 1_000_000_000n),
});

/** When a geometry begins to be shown: at its instant, at its start, or from the origin on. */
export const beginningOf = ({ tNs, startNs }: GeometryItem): number => tNs ?? startNs ?? 0;

/** Hues that are told apart on dark and on bright pictures. */
const PALETTE: readonly (readonly [number, number, number])[] = [
  [0.9, 0.3, 0.24],
  [0.18, 0.8, 0.44],
  [0.2, 0.6, 0.86],
  [0.95, 0.77, 0.06],
  [0.61, 0.35, 0.71],
  [0.1, 0.74, 0.61],
  [0.9, 0.49, 0.13],
  [0.93, 0.44, 0.64],
];

/** The colour of a name: always the same, so that what is shown keeps it from message to message. */
export function colorOf(name: string, a: number): Color {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
  const [r, g, b] = PALETTE[hash % PALETTE.length]!;
  return { r, g, b, a };
}

/** The words for each entity. */
export class Words {
  readonly #names: ReadonlyMap<string, string>;

  constructor({ entities }: AnnotationDocument) {
    this.#names = new Map(entities.map(({ id, type, name }) => [id, Object.values(name ?? {})[0] ?? type ?? id]));
  }

  /** What a geometry shows, in words. */
  of({ id, entity, type }: GeometryItem): string {
    return (entity === undefined ? type : this.#names.get(entity)) ?? type ?? entity ?? id;
  }
}
