import { describe, expect, it } from "vitest";
import { frameTree } from "../../frame-rows.js";
import { FrameEdge } from "../../spec/facts/frames.js";
import { RecordingFacts } from "../../spec/facts/recording.js";
import { renderFrames } from "./frames.js";
import { stringWidth } from "./paint.js";

const edge = (parent: string, child: string, more: object = {}) =>
  FrameEdge.parse({ parent, child, latched: true, topics: ["/tf_static"], samples: 1, ...more });
const render = (edges: FrameEdge[], streams: object[] = [], language: "en" | "ja" = "en") => {
  const facts = RecordingFacts.parse({ frames: { complete: true, edges }, streams });
  const recording = { path: "run.mcap", container: "mcap", sizeBytes: 0, streams: [], facts, frames: frameTree(facts) };
  return renderFrames({ tasuki: "0", recordings: [recording] }, { language });
};

describe("the tree of frames", () => {
  const edges = [
    edge("base_link", "camera"),
    edge("base_link", "lidar"),
    edge("odom", "base_link", { latched: false, topics: ["/tf"], samples: 600, rateHz: 50.02 }),
    edge("tripod", "beacon"),
  ];

  it("shows what hangs where, what stands in it, and what is not joined", () => {
    const streams = [
      { topic: "/image", frameIds: ["camera"] },
      { topic: "/gps", frameIds: ["antenna"] },
      { topic: "/lost", frameIds: [""] },
    ];
    expect(render(edges, streams)).toBe(
      [
        "run.mcap",
        "  6 frames in 2 trees; • streams stand in the frame above.",
        "",
        "  frame         kind       Hz  sent on",
        "  odom",
        "  └─ base_link  moving     50  /tf",
        "     ├─ camera  static         /tf_static",
        "     │     • /image",
        "     └─ lidar   static         /tf_static",
        "  tripod",
        "  └─ beacon     static         /tf_static",
        "",
        "  No transform names these frames:",
        "  (no name)",
        "    • /lost",
        "  antenna",
        "    • /gps",
        "",
      ].join("\n"),
    );
  });

  it("shows circles and second parents, and ends", () => {
    const text = render([edge("a", "b"), edge("b", "a"), edge("odom", "base"), edge("map", "base")]);
    expect(text).toContain("! leads back to itself");
    expect(text).toMatch(/! also below (map|odom)/);
  });

  it.each(["en", "ja"] as const)("fits 80 columns however deep and long names are: %s", (language) => {
    const deep = Array.from({ length: 60 }, (_, i) =>
      edge(`link_${i}_${"座".repeat(9)}`, `link_${i + 1}_${"座".repeat(9)}`),
    );
    const topic = `/${"とても長いトピック".repeat(9)}`;
    const text = render(deep, [{ topic, frameIds: [`link_60_${"座".repeat(9)}`] }], language);
    for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(text).toContain("(60)");
  });

  it("is complete: each frame once", () => {
    const facts = RecordingFacts.parse({
      frames: { complete: true, edges: [...edges, edge("x", "y"), edge("y", "x")] },
    });
    expect(
      frameTree(facts)
        .rows.map(({ frame }) => frame)
        .sort(),
    ).toEqual(["base_link", "beacon", "camera", "lidar", "odom", "tripod", "x", "y"].sort());
  });

  it("says so where there is none", () => {
    expect(render([])).toContain("No transforms.");
  });
});
