import { definePremise } from "../premise.js";
import { barred, listed } from "../steps.js";
import { eachElement, ofElements } from "../vectors.js";

export const vectorsControllerMode = definePremise({
  id: "vectors/controller-mode",
  title: { en: "mode of the controller", ja: "制御器のモード" },
  item: "vectors",
  decides: "recorder",
  read: (seen) => ofElements(seen, ({ controllerMode }) => controllerMode),
  step: eachElement((parted) =>
    barred(
      {
        en: "commands of one mode mean nothing to another: {names}",
        ja: "あるモードの指令は別のモードでは意味をもたない：{names}",
      },
      { names: listed(parted.map(({ name, from, to }) => `${name} (${from}, ${to})`)) },
    ),
  ),
});
