/**
 * The classes that rules come in.
 *
 * @module
 */
import { z } from "zod";

export const ConformanceClass = z
  .enum([
    "container",
    "schema",
    "decode",
    "clock",
    "time",
    "sync",
    "frames",
    "calibration",
    "modality",
    "delivery",
    "annotation",
    "openlabel",
  ])
  .meta({ description: "A named set of rules about one subject. A level is reached by whole classes." });
export type ConformanceClass = z.infer<typeof ConformanceClass>;
