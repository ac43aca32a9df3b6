/**
 * The declaration: what a provider says of a recording. It stands in the recording's metadata record `tasuki` under the
 * key `declaration`, in a sidecar `NAME.tasuki.json`, or is given by hand; the last that is given wins.
 *
 * @module
 */
import { z } from "zod";
import { Mapping } from "../modality/mapping.js";
import { Clock, Identifier } from "./clock.js";
import { ClockObservation } from "./clock-observation.js";
import { FramesDeclaration } from "./frames.js";
import { premises } from "./premises.js";
import { StreamDeclaration } from "./stream.js";
import { SyncGroup } from "./sync-group.js";
import { Episode } from "./task.js";

export const Declaration = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the declaration is written to." }),
    clocks: z.array(Clock).meta({ description: "Every clock that times of the recording are read on." }),
    logClock: Identifier.meta({ description: "Id of the clock that log times are read on." }).optional(),
    publishClock: Identifier.meta({ description: "Id of the clock that publish times are read on." }).optional(),
    streams: z.array(StreamDeclaration).meta({ description: "The streams." }),
    mappings: z
      .array(Mapping)
      .meta({
        description:
          "How messages of types of one's own become canonical samples. For a type that Tasuki knows too, the declared one holds.",
      })
      .optional(),
    clockObservations: z
      .array(ClockObservation)
      .meta({ description: "Streams that observe one clock against another." })
      .optional(),
    frames: FramesDeclaration.optional(),
    syncGroups: z
      .array(SyncGroup)
      .meta({ description: "Streams that are meant to be acquired together, and how closely." })
      .optional(),
    ...premises,
    episodes: z.array(Episode).meta({ description: "The tries at tasks that the recording holds." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({
    description: "What a provider declares of a recording. Vendors may add keys that begin with `x_` anywhere.",
  });
export type Declaration = z.infer<typeof Declaration>;
