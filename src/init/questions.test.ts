/** Questions about vectors and numbers: asked once for all elements, and answered in place. */
import { describe, expect, it } from "vitest";
import { parseDeclarationFile } from "../declare.js";
import { renderDrafted } from "../init.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { type DraftObject, measured, needed } from "./draft.js";
import { type Answer, answered, questionsOf } from "./questions.js";

const element = (name: string | undefined, unit: string | undefined) => ({
  name: name ?? needed("recorder", "what", "何", { blocks: true }),
  unit: needed("recorder", "unit", "単位", { guess: unit, blocks: true }),
  reference: "absolute",
  source: needed("recorder", "who", "誰", { blocks: true }),
});
const draft: DraftObject = {
  tasuki: "0.1",
  clocks: [],
  streams: [
    { topic: "/joints", vector: [element("a", "rad"), element("b", "m")] },
    { topic: "/command", vector: [element(undefined, undefined), element(undefined, undefined)] },
  ],
  calibrations: [
    {
      id: "hand-eye",
      kind: "hand-eye",
      frames: needed("recorder", "frames", "座標系"),
      date: measured("2026-05-11", "a", "あ"),
      values: {
        transforms: [{ parent: "hand", child: "eye", matrix: needed("recorder", "rows", "行") }],
        cameras: [
          {
            ...{ name: "cam0", widthPx: 640, heightPx: 480, model: "pinhole", distortionModel: "none" },
            intrinsics: needed("recorder", "parameters", "係数"),
            distortion: needed("recorder", "coefficients", "係数"),
          },
        ],
      },
    },
  ],
};
const questions = questionsOf(draft, Declaration);
const question = (place: string) => questions.find((each) => each.place === place)!;
const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const MATRIX = "/calibrations/0/values/transforms/0/matrix";
const INTRINSICS = "/calibrations/0/values/cameras/0/intrinsics";

describe("questions about vectors and numbers", () => {
  it("say what they are about, how many numbers there are and in which unit", () => {
    expect(questions.map(({ about, place, kind, length, unit }) => [about, place, kind, length, unit])).toEqual([
      ["streams /joints vector ×2 (a, b)", "/streams/0/vector/0/unit", "each", 2, undefined],
      ["streams /joints vector ×2 (a, b)", "/streams/0/vector/0/source", "choice", undefined, undefined],
      ["streams /command vector ×2", "/streams/1/vector/0/name", "each", 2, undefined],
      ["streams /command vector ×2", "/streams/1/vector/0/unit", "each", 2, undefined],
      ["streams /command vector ×2", "/streams/1/vector/0/source", "choice", undefined, undefined],
      ["calibrations hand-eye", "/calibrations/0/frames", "list", undefined, undefined],
      ["calibrations hand-eye values transforms hand", MATRIX, "numbers", 16, undefined],
      ["calibrations hand-eye values cameras", INTRINSICS, "numbers", undefined, "px"],
      [
        "calibrations hand-eye values cameras",
        INTRINSICS.replace("intrinsics", "distortion"),
        "numbers",
        undefined,
        "1",
      ],
    ]);
    expect(question("/streams/0/vector/0/unit").guess).toBe("rad m");
  });

  it("refuse what does not fit", () => {
    const refused = (place: string, answer: Answer) => question(place).refuse(answer) !== undefined;
    expect(refused(MATRIX, IDENTITY)).toBe(false);
    expect(refused(MATRIX, IDENTITY.slice(1))).toBe(true);
    expect(refused(MATRIX, [...IDENTITY.slice(1), Number.NaN])).toBe(true);
    expect(refused("/streams/0/vector/0/unit", ["rad"])).toBe(false);
    expect(refused("/streams/0/vector/0/unit", ["rad", "m"])).toBe(false);
    expect(refused("/streams/0/vector/0/unit", ["rad", "m", "m"])).toBe(true);
    expect(refused("/streams/1/vector/0/name", ["a"]), "each element has a name of its own").toBe(true);
  });

  it("make documents of answers", async () => {
    const filled = answered(
      draft,
      Declaration,
      new Map<string, Answer>([
        ["/streams/0/vector/0/unit", ["rad", "m"]],
        ["/streams/0/vector/0/source", "measured"],
        ["/streams/1/vector/0/name", ["x", "y"]],
        ["/streams/1/vector/0/unit", ["m"]],
        ["/streams/1/vector/0/source", "commanded"],
        ["/calibrations/0/frames", ["hand", "eye"]],
        [MATRIX, IDENTITY],
        [INTRINSICS, [500, 500, 320, 240]],
        [INTRINSICS.replace("intrinsics", "distortion"), [0]],
      ]),
    );
    for (const format of ["yaml", "json"] as const) {
      const { streams, calibrations } = await parseDeclarationFile(await renderDrafted(filled, format), `a.${format}`);
      expect(streams[0]!.vector!.map(({ name, unit, source }) => [name, unit, source])).toEqual([
        ["a", "rad", "measured"],
        ["b", "m", "measured"],
      ]);
      expect(streams[1]!.vector!.map(({ name, unit, source }) => [name, unit, source])).toEqual([
        ["x", "m", "commanded"],
        ["y", "m", "commanded"],
      ]);
      expect(calibrations![0]).toMatchObject({
        frames: ["hand", "eye"],
        values: {
          transforms: [{ matrix: IDENTITY }],
          cameras: [{ intrinsics: [500, 500, 320, 240], distortion: [0] }],
        },
      });
    }
  });
});
