/**
 * Streams that observe clocks: each sample bears the readings of two clocks at one instant. `sensor_msgs/TimeReference` is
 * such a stream by its type; others are declared with the fields that bear the two times.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "./clock.js";

export const TimeUnit = z.enum(["time", "s", "ms", "us", "ns"]).meta({
  description:
    "What a field counts in. `time`: seconds and nanoseconds side by side, as the time types of ROS, protobuf and Foxglove do; " +
    "the others are one number of that unit.",
});
export type TimeUnit = z.infer<typeof TimeUnit>;

export const ObservationKind = z.enum(["latched", "exchange", "arrival"]).meta({
  description:
    "How the two readings were brought together. `latched`: both clocks were read by hardware at one edge. `exchange`: by " +
    "messages both ways, their delay taken out, as NTP and PTP do. `arrival`: the host read its clock when the device's time " +
    "arrived, later by the way.",
});
export type ObservationKind = z.infer<typeof ObservationKind>;

export const ObservedField = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .meta({ description: "Where it stands in the message: names joined by dots, such as `header.stamp`." }),
    unit: TimeUnit,
  })
  .meta({ description: "A field that bears a time." });
export type ObservedField = z.infer<typeof ObservedField>;

export const ClockObservation = z
  .strictObject({
    topic: z.string().min(1).meta({ description: "Topic of the stream, exactly as recorded." }),
    from: Identifier.meta({ description: "Id of the clock that is observed: the device's." }),
    to: Identifier.meta({ description: "Id of the clock that it is observed against: the host's." }),
    fromField: ObservedField.meta({
      description: "Field with the reading of `from`. Left out, `time_ref` of a `sensor_msgs/TimeReference`.",
    }).optional(),
    toField: ObservedField.meta({
      description:
        "Field with the reading of `to`. Left out, `header.stamp` of a `sensor_msgs/TimeReference`, and the log time elsewhere.",
    }).optional(),
    kind: ObservationKind.meta({ description: "Taken as `arrival` when left out." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "A stream whose samples bear the readings of two clocks at one instant." });
export type ClockObservation = z.infer<typeof ClockObservation>;
