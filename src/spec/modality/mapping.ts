/**
 * How a foreign message becomes a canonical sample: a table from its fields to ours. The mappings that ship with Tasuki and
 * those that a provider declares have one form.
 *
 * @module
 */
import { z } from "zod";
import { Modality } from "./modality.js";
import { SourceUnit } from "./source-unit.js";

const PATH = /^[A-Za-z_][\w|]*(?:\[\d*\])?(?:\.[A-Za-z_][\w|]*(?:\[\d*\])?)*$/;

export const FieldSource = z
  .strictObject({
    paths: z
      .array(z.string().regex(PATH))
      .min(1)
      .meta({
        description:
          "Where the values stand in the message, one path for each component: names joined by dots, `[3]` for one element of an " +
          "array, `[]` for all of them, `a|b` where a field is named one way or the other.",
      }),
    unit: SourceUnit.optional(),
    scale: z
      .number()
      .meta({
        description:
          "What a value is multiplied by to give one in `unit`, or in ours where no unit is named; 1 where left out.",
        unit: "1",
      })
      .optional(),
    offset: z
      .number()
      .meta({ description: "What is added after scaling, in the same unit; 0 where left out.", unit: "beside" })
      .optional(),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({
        description: "Ours for theirs, where a value is one of a list, such as an encoding. Others stay as they are.",
      })
      .optional(),
  })
  .meta({ description: "Where one field of a canonical sample comes from." });
export type FieldSource = z.infer<typeof FieldSource>;

export const Mapping = z
  .strictObject({
    types: z.array(z.string().min(1)).min(1).meta({
      description: "Message types that it is for. In ROS `sensor_msgs/Imu` stands for `sensor_msgs/msg/Imu` too.",
    }),
    modality: Modality,
    fields: z.record(z.string(), FieldSource).meta({ description: "Our fields by name, and where each comes from." }),
  })
  .meta({ description: "How messages of some types become samples of a modality." });
export type Mapping = z.infer<typeof Mapping>;
