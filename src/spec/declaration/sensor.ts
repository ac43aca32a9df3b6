/**
 * Sensors: which device fills which stream, how it is mounted and set.
 *
 * @module
 */
import { z } from "zod";
import { Modality } from "../modality/modality.js";
import { hertz } from "../units.js";
import { Identifier } from "./clock.js";
import { firmware, manufacturer, model, serial } from "./robot.js";

export const SensorDeclaration = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the sensor." }),
    modality: Modality.optional(),
    manufacturer: manufacturer(),
    model: model(),
    serial: serial(),
    firmware: firmware(),
    robot: Identifier.meta({
      description: "Id of the robot that it is part of; left out where it stands beside.",
    }).optional(),
    mountFrame: z
      .string()
      .min(1)
      .meta({ description: "Frame in which it measures, as its messages name it." })
      .optional(),
    rateHz: hertz("Rate that it is set to.").positive().optional(),
    streams: z.array(z.string().min(1)).meta({ description: "Topics that it fills, exactly as recorded." }),
    settings: z
      .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean()]))
      .meta({
        description:
          "Settings that change what it measures, by the name that its driver gives them, such as `exposure_auto`, `gain` or `range`.",
      })
      .optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What a provider declares of a sensor." });
export type SensorDeclaration = z.infer<typeof SensorDeclaration>;
