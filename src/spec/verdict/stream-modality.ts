/**
 * What the samples of a stream are, as `tasuki info --streams` tells it: modality, shape, units, and where the mapping comes from.
 *
 * @module
 */
import { z } from "zod";
import { Modality } from "../modality/modality.js";
import { absoluteTime } from "../time.js";
import { count } from "../units.js";

export const StreamShape = z
  .strictObject({
    widthPx: z.number().meta({ description: "Columns of the image.", unit: "px" }).optional(),
    heightPx: z.number().meta({ description: "Rows of the image.", unit: "px" }).optional(),
    encoding: z.string().meta({ description: "Encoding, format or codec." }).optional(),
    count: count("Elements: joints, points, rays, values, by the modality.").optional(),
    names: z.array(z.string()).meta({ description: "Names of the elements, the first few." }).optional(),
  })
  .meta({ description: "What the first sample of a stream that can be read looks like." });
export type StreamShape = z.infer<typeof StreamShape>;

export const Unread = z
  .enum(["silent", "definition", "short", "trailing", "malformed", "compressed", "unsupported"])
  .meta({
    description:
      "`silent`: there are none. `definition`: the definition of the type is missing, or not read. `short`, `trailing`: payloads are shorter or longer than it " +
      "says. `malformed`: they hold values that the encoding forbids. `compressed`: they are compressed frames. `unsupported`: their " +
      "representation is not read.",
  });
export type Unread = z.infer<typeof Unread>;

export const StreamModality = z
  .strictObject({
    mapping: z.enum(["standard", "declared", "none"]).meta({
      description:
        "`standard`: the mapping ships with Tasuki. `declared`: the declaration gives it. `none`: no mapping is known for the type.",
    }),
    modality: Modality.optional(),
    units: z.array(z.string()).meta({
      description: "Units of the fields that are mapped, each once; without those of times and covariances.",
    }),
    shape: StreamShape.optional(),
    unread: Unread.meta({
      description:
        "Why no sample can be read; of payloads that are too long the shape is told all the same. Absent where one can.",
    }).optional(),
  })
  .meta({ description: "What the samples of a stream are." });
export type StreamModality = z.infer<typeof StreamModality>;

export const ShownSample = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    modality: Modality.optional(),
    logTimeNs: absoluteTime("When it was logged.").optional(),
    sample: z
      .record(z.string(), z.unknown())
      .meta({
        description:
          "The canonical sample, as the schema of its modality says: bytes in base64, a number that is not finite as null. Absent " +
          "where there is none: no such topic, no mapping, or no sample that can be read.",
      })
      .optional(),
  })
  .meta({ description: "The first sample of a stream that can be read." });
export type ShownSample = z.infer<typeof ShownSample>;
