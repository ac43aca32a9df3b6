import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["float64-seconds"] as const;

export const stampsExact = defineRule({
  id: "time/stamps-exact",
  requirement: "may",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps MAY be held to the nanosecond, and not be rounded to a floating-point number of seconds.",
    ja: "タイムスタンプは、浮動小数点の秒に丸めず、ナノ秒まで保ってもよい。",
  },
  scope: {
    en: "Stamped streams whose stamps were held against the grid: `stamp.doubleShare` is there.",
    ja: "タイムスタンプを格子と比べたストリーム：`stamp.doubleShare` がある。",
  },
  why: {
    en: "The rounding moves a stamp by 119 ns at most. It harms no camera, but stamps no longer equal those of the device to the digit.",
    ja: "丸めによるずれは最大 119 ns である。カメラには影響しないが、機器のタイムスタンプと桁まで一致しなくなる。",
  },
  fix: {
    en: "Keep times as integers from the device to the message.",
    ja: "機器からメッセージまで、時刻を整数のまま扱う。",
  },
  sources: ["Tasuki, TS-007"],
  causes: CAUSES,
  params: z.strictObject({ allowedShare: share("Largest part of the stamps that lies on the grid.").default(0.9) }),
  messages: causeMessages(CAUSES, "affectedShare", {
    en: "the share of stamps on its grid is ",
    ja: "その刻みに乗るタイムスタンプの割合は ",
  }),
  applies: ({ stamp }) => stamp?.doubleShare !== undefined,
  *check({ stamp }, { allowedShare }) {
    const affectedShare = stamp!.doubleShare!;
    if (affectedShare > allowedShare)
      yield {
        message: "float64-seconds",
        cause: "float64-seconds",
        diagnosis: { confidence: 0.99, witnesses: [], alternatives: [] },
        evidence: { affectedShare, allowedShare },
      };
  },
});
