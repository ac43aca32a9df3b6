/** What a rule looks at grows with the streams and not with their square: a file of a few megabytes may have 65 535 of them. */
import { describe, expect, it } from "vitest";
import { toDeclaration } from "../declare.js";
import { tabletopDeclaration } from "../generate/declaration.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { measure } from "../measure.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import { rules } from "./index.js";
import { runRule } from "./run.js";

const declared = toDeclaration(tabletopDeclaration, "the declaration");

/** A list that counts how often its elements are looked at. */
function counted<T extends object>(list: readonly T[]): { list: T[]; reads: () => number } {
  let reads = 0;
  const get = (target: T[], key: string | symbol, receiver: unknown) => {
    if (typeof key === "string" && /^\d/.test(key)) reads++;
    return Reflect.get(target, key, receiver);
  };
  return { list: new Proxy([...list], { get }), reads: () => reads };
}

/** So many copies of every stream, each under a topic of its own. */
const copiesOf = <T extends { readonly topic: string }>(streams: readonly T[], copies: number): T[] =>
  Array.from({ length: copies }, (_, i) =>
    streams.map((stream) => ({ ...stream, topic: `${stream.topic}_${i}` })),
  ).flat();

describe("a recording of many streams", async () => {
  const { facts } = await measure(await tabletop({ images: false, seconds: 2 }));

  /** How many streams each rule looks at, once for each time that it does. */
  const looks = (copies: number, declaration: Declaration | undefined): Map<string, number> =>
    new Map(
      rules.map((rule) => {
        const streams = counted(copiesOf(facts.streams, copies));
        const declaredStreams = counted(copiesOf(declaration?.streams ?? [], copies));
        const recording: RecordingFacts = { ...facts, streams: streams.list };
        const said = declaration && { ...declaration, streams: declaredStreams.list };
        runRule(rule, { recording, declaration: said });
        return [rule.id, streams.reads() + declaredStreams.reads()];
      }),
    );

  it.each([
    ["alone", undefined],
    ["with its declaration", declared],
  ])("%s is looked at in one pass, or in a few", (_, declaration) => {
    const [few, many] = [looks(8, declaration), looks(32, declaration)];
    const square = [...many].filter(([id, reads]) => reads > 6 * few.get(id)!);
    expect(square.map(([id, reads]) => `${id}: ${few.get(id)} → ${reads}`)).toEqual([]);
  });
});
