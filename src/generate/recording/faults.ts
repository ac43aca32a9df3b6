/**
 * Every named fault, one at a time: each leaves all else of the recording sound, so that a checker which finds more or
 * less than the fault is wrong.
 *
 * @module
 */

import { byteFaults } from "./byte-faults.js";
import { definitionOf } from "./definitions.js";
import type { Fault } from "./fault.js";
import { imageFaults } from "./image-faults.js";
import { messageFaults } from "./message-faults.js";
import { type SceneOptions, tabletopMessages } from "./tabletop.js";
import { type WritingOptions, writeRecording } from "./writing.js";

export type { Fault } from "./fault.js";

const schemaFaults = {
  "schema-text-broken": {
    description: "The definition of sensor_msgs/msg/Imu cannot be parsed.",
    apply: {
      kind: "schemas",
      define: (type) => {
        const text = definitionOf(type);
        return type === "sensor_msgs/msg/Imu"
          ? text.replace("float64[9] orientation_covariance", "float64[9 orient&tion")
          : text;
      },
    },
  },
  "schema-missing": {
    description: "The channel of geometry_msgs/msg/WrenchStamped has no schema, though CDR means nothing without one.",
    apply: {
      kind: "schemas",
      define: (type) => (type === "geometry_msgs/msg/WrenchStamped" ? undefined : definitionOf(type)),
    },
  },
  "standard-type-altered": {
    description: "The definition of sensor_msgs/msg/CompressedImage calls the field format encoding.",
    apply: {
      kind: "schemas",
      define: (type) => {
        const text = definitionOf(type);
        return type === "sensor_msgs/msg/CompressedImage" ? text.replace(/string format\b/, "string encoding") : text;
      },
    },
  },
} satisfies Record<string, Fault>;

export const faults: Readonly<Record<string, Fault>> = {
  ...messageFaults,
  ...imageFaults,
  ...schemaFaults,
  ...byteFaults,
};

/** The tabletop recording with one thing wrong. */
export async function withFault(name: string, options: SceneOptions & WritingOptions = {}): Promise<Uint8Array> {
  const fault = faults[name];
  if (!fault) throw new RangeError(`No fault is named ${name}; there are ${Object.keys(faults).join(", ")}.`);
  const { apply } = fault;
  const sound = tabletopMessages(options);
  switch (apply.kind) {
    case "messages":
      return writeRecording(apply.change(sound), options);
    case "schemas":
      return writeRecording(sound, { ...options, define: apply.define });
    case "bytes":
      return apply.change(await writeRecording(sound, options));
  }
}
