/**
 * What the plain numbers of a stream say, whatever its modality.
 *
 * @module
 */
import { z } from "zod";
import { count, nanoseconds, share } from "../../units.js";
import { Occurrence, Tally } from "../tally.js";

export const FrozenRun = z
  .strictObject({
    lengthNs: nanoseconds("From the first to the last sample of the run.").min(0),
    samples: count("Samples of the run."),
    at: Occurrence.meta({ description: "A sample in the run." }).optional(),
  })
  .meta({ description: "A run of samples whose values are the same to the last bit." });
export type FrozenRun = z.infer<typeof FrozenRun>;

export const ClippedComponent = z
  .strictObject({
    field: z.string().meta({ description: "The component, such as `specificForce[2]`." }),
    extreme: z.number().meta({ description: "The value that it never passes.", unit: "beside" }),
    unit: z.string().meta({ description: "Unit of the extreme." }),
    samples: count("Samples that are exactly at the extreme."),
    share: share("The same, as a part of all samples."),
    visits: count("How often the component came to the extreme from elsewhere."),
  })
  .meta({ description: "A component whose values pile up at an extreme." });
export type ClippedComponent = z.infer<typeof ClippedComponent>;

export const NumbersFacts = z
  .strictObject({
    nonFinite: Tally.meta({ description: "Samples with a number that is not finite where one must be." }).prefault({}),
    frozen: FrozenRun.meta({
      description: "The longest run of samples whose values are the same to the last bit; for sensors that have noise.",
    }).optional(),
    clipped: z
      .array(ClippedComponent)
      .meta({
        description:
          "Components whose values pile up at an extreme that is not 0, with few values near it; for sensors that have a range.",
      })
      .optional(),
  })
  .meta({ description: "What the plain numbers of a stream say." });
export type NumbersFacts = z.infer<typeof NumbersFacts>;
