import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameEdge, type FrameFacts } from "../spec/facts/frames.js";
import { angleOf, composed, inverse, type Pose, parentEdges, rotated, transformBetween, wayUp } from "./frame-tree.js";

const edge = (parent: string, child: string, pose?: Partial<Pose>, latched = true): FrameEdge =>
  FrameEdge.parse({
    parent,
    child,
    latched,
    samples: 1,
    translation: pose?.translation ?? [0, 0, 0],
    rotation: pose?.rotation ?? [0, 0, 0, 1],
  });
const frames = (...edges: FrameEdge[]) => ({ complete: true, edges }) as unknown as FrameFacts;
const HALF = Math.SQRT1_2;

describe("the pose between two frames", () => {
  const tree = frames(
    edge("odom", "base", {}, false),
    edge("base", "left", { translation: [0, 1, 0], rotation: [0, 0, HALF, HALF] }),
    edge("base", "mast", { translation: [0, 0, 2] }),
    edge("mast", "right", { translation: [3, 0, 0] }),
    edge("base", "arm", {}, false),
  );
  const at = (from: string, to: string) =>
    transformBetween(tree, from, to)?.translation.map((v) => Math.round(v * 1e9) / 1e9 + 0);

  it("is composed along the way through the nearest common frame", () => {
    expect(at("base", "right")).toEqual([3, 0, 2]);
    expect(at("right", "base")).toEqual([-3, 0, -2]);
    // Left looks along y of the base: what lies 3 along x of the base is 3 to its right.
    expect(at("left", "right")).toEqual([-1, -3, 2]);
    expect(at("/left", "left")).toEqual([0, 0, 0]);
  });

  it("is unknown where something moves, or nothing leads there", () => {
    expect(at("odom", "left")).toBeUndefined();
    expect(at("left", "arm")).toBeUndefined();
    expect(at("left", "elsewhere")).toBeUndefined();
    expect(transformBetween(undefined, "a", "b")).toBeUndefined();
    expect(transformBetween(frames(edge("a", "b", { rotation: [0, 0, 0, 0] })), "a", "b")).toBeUndefined();
  });

  it("ends where frames lead back to themselves", () => {
    const cycle = frames(edge("a", "b"), edge("b", "c"), edge("c", "a"));
    expect(wayUp("a", parentEdges(cycle))).toMatchObject({ cycle: true });
    expect(transformBetween(cycle, "a", "x")).toBeUndefined();
  });

  it("goes there and back to nowhere", () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    const pose = fc
      .tuple(fc.tuple(number, number, number), fc.tuple(number, number, number, number))
      .filter(([, q]) => Math.hypot(...q) > 0.1)
      .map(([translation, q]): Pose => {
        const n = Math.hypot(...q);
        return { translation, rotation: [q[0] / n, q[1] / n, q[2] / n, q[3] / n] };
      });
    fc.assert(
      fc.property(pose, pose, (a, b) => {
        const back = composed(inverse(a), composed(a, b));
        expect(Math.hypot(...back.translation.map((v, i) => v - b.translation[i]!))).toBeLessThan(1e-9);
        expect(angleOf(composed(inverse(back), b).rotation)).toBeLessThan(1e-6);
        expect(Math.hypot(...rotated(a.rotation, b.translation))).toBeCloseTo(Math.hypot(...b.translation), 9);
      }),
    );
  });
});
