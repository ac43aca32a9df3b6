/**
 * Ways in which an OpenLABEL document can be wrong.
 *
 * @module
 */
import { z } from "zod";

export const OpenLabelFaultKind = z
  .enum([
    "version-other",
    "structure-differs",
    "element-undeclared",
    "element-unknown",
    "ontology-unknown",
    "coordinate-system-unknown",
    "stream-unknown",
    "resource-unknown",
    "parent-circular",
    "child-differs",
    "interval-inverted",
    "frame-outside",
    "element-outside",
    "event-long",
    "size-impossible",
    "quaternion-length",
    "matrix-not-rigid",
    "camera-impossible",
    "count-wrong",
    "mode-unknown",
    "mode-differs",
    "timestamp-unreadable",
    "timestamp-decreasing",
    "stream-frame-decreasing",
    "pointer-differs",
  ])
  .meta({ description: "One way in which an OpenLABEL document can be wrong." });
export type OpenLabelFaultKind = z.infer<typeof OpenLabelFaultKind>;
