import { declared, definePremise } from "../premise.js";
import { framesRenamed } from "../renamed.js";

export const framesOdometry = definePremise({
  id: "frames/odometry",
  title: { en: "frame of odometry", ja: "オドメトリの座標系" },
  item: "frames",
  decides: "recorder",

  prefers: ["odom"],
  read: ({ declaration }) => declared(declaration?.frames?.odometry),
  step: framesRenamed,
});
