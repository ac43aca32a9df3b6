import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { SampleMaker } from "./canonical.js";
import { mappedTypes } from "./canonical-messages.test.helper.js";
import { Random } from "./canonical-random.test.helper.js";
import { transcribed } from "./canonical-transcribed.test.helper.js";
import { mappings } from "./mappings/messages/index.js";

/** Random messages of each type. */
const MESSAGES = 1000;
const types = mappedTypes();

describe("canonical samples", () => {
  it("are held to a transcription for every type that is mapped", () => {
    const held = new Set(types.map(({ type }) => type));
    expect(mappings.flatMap((mapping) => mapping.types).filter((type) => !held.has(type))).toEqual([]);
  });

  it.each(types.map((each) => [each.encoding, each.type, each] as const))(
    `of %s, %s: ${MESSAGES} messages that the decoder reads, transcribed`,
    async (encoding, type, { mapping, compile, payload: random }) => {
      const schema = await compile();
      const maker = await SampleMaker.of(mapping, (wants) => schema.picker(wants));
      const decode = await schema.decoder();
      const source = new Random(`${encoding} ${type}`);
      const filled = new Set<string>();
      for (let i = 0; i < MESSAGES; i++) {
        const payload = random(source);
        const bytes = new Uint8Array(payload.length + 8);
        bytes.set(payload, 3);
        const sample = maker.make(bytes, new DataView(bytes.buffer), 3, 3 + payload.length)!;
        const expected = transcribed(mapping, decode(payload));
        if (!isDeepStrictEqual(sample, expected)) expect(sample, `message ${i}`).toEqual(expected);
        for (const field of Object.keys(sample)) filled.add(field);
      }
      // No field of a mapping leads nowhere.
      expect(Object.keys(mapping.fields).filter((field) => !filled.has(field))).toEqual([]);
    },
  );
});
