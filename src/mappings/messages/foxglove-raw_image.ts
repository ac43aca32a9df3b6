import { at, defineMapping } from "../mapping.js";

export const foxgloveRawImage = defineMapping({
  types: ["foxglove.RawImage", "foxglove_msgs/RawImage"],
  modality: "camera",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    encoding: at("encoding"),
    rowBytes: at("step"),
    data: at("data"),
  },
});
