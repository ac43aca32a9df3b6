import { at, defineMapping } from "../mapping.js";

/** The numbers of types are those of PointField; Foxglove's differ. */
export const sensorMsgsPointCloud2 = defineMapping({
  types: ["sensor_msgs/PointCloud2"],
  modality: "point-cloud",
  fields: {
    width: at("width"),
    height: at("height"),
    fieldNames: at("fields[].name"),
    fieldOffsets: at("fields[].offset"),
    fieldTypes: at("fields[].datatype", {
      values: { 1: "int8", 2: "uint8", 3: "int16", 4: "uint16", 5: "int32", 6: "uint32", 7: "float32", 8: "float64" },
    }),
    fieldCounts: at("fields[].count"),
    pointBytes: at("point_step"),
    rowBytes: at("row_step"),
    bigEndian: at("is_bigendian"),
    dense: at("is_dense"),
    data: at("data"),
  },
});
