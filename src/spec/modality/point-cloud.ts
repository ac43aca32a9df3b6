/**
 * Point clouds of lidars and depth cameras: a table of points whose columns are described in the message. x forward, y left, z up in
 * the sensor's frame unless the frame is optical; metres. A point that was not measured has NaN coordinates and `dense` is 0.
 *
 * @module
 */
import { z } from "zod";
import { bytes, numbers, scalar, texts } from "./field.js";

export const PointCloudSample = z
  .strictObject({
    width: scalar("1", "Points in a row."),
    height: scalar("1", "Rows; 1 where the cloud is not organised."),
    fieldNames: texts("Names of the columns, such as `x` or `intensity`."),
    fieldOffsets: numbers("B", "Where each column begins in a point."),
    fieldTypes: texts(
      "Type of each column: `int8`, `uint8`, `int16`, `uint16`, `int32`, `uint32`, `float32` or `float64`.",
    ),
    fieldCounts: numbers("1", "Elements of each column; 1 where left out.").optional(),
    pointBytes: scalar("B", "Bytes of a point."),
    rowBytes: scalar("B", "Bytes of a row.").optional(),
    bigEndian: scalar("1", "1 where values are big-endian.").optional(),
    dense: scalar("1", "1 where every point is valid.").optional(),
    data: bytes("The points."),
  })
  .meta({ description: "A point cloud." });
export type PointCloudSample = z.infer<typeof PointCloudSample>;
