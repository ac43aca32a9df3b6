import { declared, definePremise } from "../premise.js";
import { framesRenamed } from "../renamed.js";

export const framesMap = definePremise({
  id: "frames/map",
  title: { en: "frame of the map", ja: "地図の座標系" },
  item: "frames",
  decides: "recorder",

  prefers: ["map"],
  read: ({ declaration }) => declared(declaration?.frames?.map),
  step: framesRenamed,
});
