/** The words of what the samples of streams are, in English. */
import type { Modality } from "../../spec/modality/modality.js";
import type { StreamModality, Unread } from "../../spec/verdict/stream-modality.js";
import { grouped } from "../grouped.js";

const ELEMENTS: Readonly<Partial<Record<Modality, readonly [string, string]>>> = {
  "joint-state": ["joint", "joints"],
  "point-cloud": ["point", "points"],
  "laser-scan": ["ray", "rays"],
  radar: ["detection", "detections"],
  transforms: ["transform", "transforms"],
  events: ["event", "events"],
  tactile: ["cell", "cells"],
};

export const streams = {
  mapping: {
    standard: "standard mapping",
    declared: "declared mapping",
    none: "no mapping",
  } satisfies Record<StreamModality["mapping"], string>,
  unread: {
    silent: "no samples",
    definition: "definition missing or not read",
    short: "payloads too short",
    trailing: "payloads too long",
    malformed: "payloads malformed",
    compressed: "payloads compressed",
    unsupported: "encoding not read",
  } satisfies Record<Unread, string>,
  elements: (modality: Modality | undefined, count: number) =>
    `${grouped(count)} ${((modality && ELEMENTS[modality]) ?? ["value", "values"])[count === 1 ? 0 : 1]}`,
  bytes: (count: number) => `${grouped(count)} bytes`,
  more: (count: number) => `… ${grouped(count)} in all`,
  drafts: (count: number) =>
    `${grouped(count)} ${count === 1 ? "type has" : "types have"} no mapping. A draft: correct modality, fields and units, and ` +
    "put it into the declaration.",
  sampleOf: (topic: string, modality: string) => `first sample of ${topic} (${modality})`,
  noSample: (topic: string) => `No sample of ${topic}: no such topic, no mapping for its type, or none can be read.`,
};
