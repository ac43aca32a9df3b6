import { describe, expect, it } from "vitest";
import { layoutOf } from "./layout.js";

describe("the layout of an encoding", () => {
  it.each([
    ["rgb8", 3, 1],
    ["bgra16", 8, 1],
    ["mono16", 2, 1],
    ["bayer_rggb8", 1, 1],
    ["bayer_gbrg16", 2, 1],
    ["8UC3", 3, 1],
    ["8UC", undefined, 1],
    ["16UC1", 2, 1],
    ["16SC2", 4, 1],
    ["32FC1", 4, 1],
    ["32SC4", 16, 1],
    ["64FC2", 16, 1],
    ["32F", 4, 1],
    ["8UC10", 10, 1],
    ["yuv422_yuy2", 2, 1],
    ["nv12", 1, 1.5],
    ["nv24", 1, 3],
    // None that anybody names.
    ["RGB8", undefined, 1],
    ["8FC1", undefined, 1],
    ["16FC1", undefined, 1],
    ["32UC1", undefined, 1],
    ["64SC1", undefined, 1],
    ["8UC0", undefined, 1],
    ["8UC999", undefined, 1],
    ["constructor", undefined, 1],
    ["", undefined, 1],
  ])("%s", (encoding, pixelBytes, planes) => {
    const layout = layoutOf(encoding);
    expect(layout?.pixelBytes).toBe(pixelBytes);
    if (layout) expect(layout.planes).toBe(planes);
  });
});
