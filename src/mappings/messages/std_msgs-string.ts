import { at, defineMapping } from "../mapping.js";

/** Whether a string is an instruction the topic decides; what is no language is told by content rules alone. */
export const stdMsgsString = defineMapping({
  types: ["std_msgs/String"],
  modality: "language",
  fields: {
    text: at("data"),
  },
});
