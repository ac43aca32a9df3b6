import { declared, definePremise } from "../premise.js";
import { framesRenamed } from "../renamed.js";

export const framesBase = definePremise({
  id: "frames/base",
  title: { en: "frame of the body", ja: "本体の座標系" },
  item: "frames",
  decides: "recorder",
  asks: "always",
  prefers: ["base_link"],
  read: ({ declaration }) => declared(declaration?.frames?.base),
  step: framesRenamed,
});
