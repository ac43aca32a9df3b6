import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const depthInvalidMarked = defineRule({
  id: "modality/depth-invalid-marked",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Places without a depth SHOULD be marked in `32FC1` by NaN or infinity, not by zero or a negative number.",
    ja: "`32FC1` で深度の得られない画素は、0 や負の数ではなく、NaN または無限大で示すことが望ましい。",
  },
  scope: {
    en: "Streams of modality `depth` whose `content.depth.encoding` is `32FC1` and whose `content.depth.zeroShare` is known.",
    ja: "`content.depth.encoding` が `32FC1` で `content.depth.zeroShare` の分かる、モダリティが `depth` のストリーム。",
  },
  why: {
    en: "Zero metres is a number: points without a depth gather at the camera.",
    ja: "0 メートルは数値であるため、深度のない点がカメラの位置に集まってしまう。",
  },
  fix: {
    en: "Write NaN where nothing was measured; zero marks it in `16UC1` alone.",
    ja: "測定できない画素には NaN を書く。0 で示すのは `16UC1` だけである。",
  },
  sources: ["REP-117", "REP-118"],
  params: z.strictObject({
    allowedShare: share("Largest part of the places that hold zero or a negative number.").default(0.01),
  }),
  messages: {
    "marked-by-number": {
      en: "{affectedShare} of the places hold zero or a negative number ({allowedShare} is allowed)",
      ja: "画素の {affectedShare} が 0 または負の数である（許容は {allowedShare}）",
    },
  },
  applies: ({ content }) => content?.depth?.encoding === "32FC1" && content.depth.zeroShare !== undefined,
  *check({ content }, { allowedShare }) {
    const { zeroShare, negativeShare = 0, looked } = content!.depth!;
    const affectedShare = zeroShare! + negativeShare;
    if (affectedShare > allowedShare)
      yield { message: "marked-by-number", evidence: { affectedShare, allowedShare, samples: looked } };
  },
});
