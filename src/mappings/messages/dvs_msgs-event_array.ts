import { at, defineMapping } from "../mapping.js";

export const dvsMsgsEventArray = defineMapping({
  types: ["dvs_msgs/EventArray", "prophesee_event_msgs/EventArray"],
  modality: "events",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    columns: at("events[].x"),
    rows: at("events[].y"),
    seconds: at("events[].ts.sec"),
    nanoseconds: at("events[].ts.nsec|nanosec"),
    polarities: at("events[].polarity"),
  },
});
