import { at, defineMapping } from "../mapping.js";

/** The numbers of types are those of PackedElementField: 1 is uint8, which is int8 in ROS. */
export const foxglovePointCloud = defineMapping({
  types: ["foxglove.PointCloud", "foxglove_msgs/PointCloud"],
  modality: "point-cloud",
  fields: {
    fieldNames: at("fields[].name"),
    fieldOffsets: at("fields[].offset"),
    fieldTypes: at("fields[].type", {
      values: { 1: "uint8", 2: "int8", 3: "uint16", 4: "int16", 5: "uint32", 6: "int32", 7: "float32", 8: "float64" },
    }),
    pointBytes: at("point_stride"),
    data: at("data"),
  },
});
