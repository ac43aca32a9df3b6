/**
 * What a provider says of one stream: on which clock it is stamped, which instant the stamp names, who made it, and how
 * often samples come.
 *
 * @module
 */
import { z } from "zod";
import { absoluteTime } from "../time.js";
import { hertz, nanoseconds } from "../units.js";
import { Identifier } from "./clock.js";
import { VectorElement } from "./vector.js";

export const StampReference = z
  .enum([
    "exposure-start",
    "exposure-mid",
    "exposure-end",
    "readout-end",
    "transfer-start",
    "scan-start",
    "scan-mid",
    "scan-end",
    "sample",
    "receive",
    "publish",
  ])
  .meta({
    description:
      "The instant that a stamp names. `exposure-…` and `readout-end` for cameras, `transfer-start` for cameras that stamp " +
      "when data leave the sensor, `scan-…` for sensors that sweep, `sample` for sensors that sample at one instant, " +
      "`receive` and `publish` when no acquisition time is known.",
  });
export type StampReference = z.infer<typeof StampReference>;

export const StampOrigin = z.enum(["hardware", "driver", "estimated", "derived", "simulated"]).meta({
  description:
    "Who made the stamp. `hardware`: the device, at the instant. `driver`: software, when data arrived. `estimated`: " +
    "software, corrected for latency. `derived`: computed from other samples or from a sample number. `simulated`: a simulator.",
});
export type StampOrigin = z.infer<typeof StampOrigin>;

export const StampOffset = z
  .strictObject({
    offsetNs: nanoseconds(
      "Added to a stamp, it gives the reading of the same clock at the instant of the stamp reference: negative where stamps " +
        "are made after that instant.",
    ),
    method: z
      .string()
      .min(1)
      .meta({ description: "How it was found, such as `datasheet` or `measured with a flashing light`." }),
    accuracyNs: nanoseconds("Largest expected error of the offset.").min(0).optional(),
    validFromNs: absoluteTime("Stamp from which it holds.").optional(),
    validUntilNs: absoluteTime("Stamp until which it holds (exclusive).").optional(),
  })
  .meta({ description: "A known distance of stamps from the instant that they are declared to name." });
export type StampOffset = z.infer<typeof StampOffset>;

export const StreamDeclaration = z
  .strictObject({
    topic: z.string().min(1).meta({ description: "Topic, exactly as recorded." }),
    clock: Identifier.meta({ description: "Id of the clock that its stamps are read on." }).optional(),
    stampReference: StampReference.optional(),
    stampOrigin: StampOrigin.optional(),
    stampOffset: StampOffset.optional(),
    acquisitionNs: nanoseconds(
      "How long one sample is acquired, where it is constant: the exposure of a picture, the sweep of a scan.",
    )
      .min(0)
      .optional(),
    readoutNs: nanoseconds("From the end of the exposure until the last row is read out, where it is constant.")
      .min(0)
      .optional(),
    nominalRateHz: hertz("Rate that the stream is meant to have; leave out for events.").positive().optional(),
    required: z
      .boolean()
      .meta({ description: "Whether every recording must have this stream. Taken as true when left out." })
      .optional(),
    vector: z
      .array(VectorElement)
      .min(1)
      .meta({
        description:
          "Elements of its vectors, in the order of the message: the values of a command, or the positions of a joint state.",
      })
      .optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What a provider declares of one stream." });
export type StreamDeclaration = z.infer<typeof StreamDeclaration>;
