import { z } from "zod";
import { count, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const imagesExposed = defineRule({
  id: "modality/images-exposed",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Images of a camera SHOULD be neither black nor saturated all over.",
    ja: "カメラの画像は、全面が黒でも飽和でもないことが望ましい。",
  },
  scope: {
    en:
      "Streams of raw images whose brightness was looked at in `fewest` images or more: `content.pixels.exposure.looked`. Those " +
      "of `fewestLevels` values or fewer, `content.pixels.exposure.levels`, of which not all images are black or saturated, " +
      "hold labels and are left out.",
    ja:
      "明るさを調べた画像が `fewest` 枚以上ある、画素のままの画像のストリーム：`content.pixels.exposure.looked`。値の種類" +
      "`content.pixels.exposure.levels` が `fewestLevels` 以下で、黒や飽和でない画像のあるものは、ラベルとみなして除く。",
  },
  why: {
    en: "A covered lens or a wrong exposure leaves nothing to learn from.",
    ja: "覆われたレンズや誤った露出の画像からは、何も学習できない。",
  },
  fix: {
    en: "Take the cap off, switch the light on, and set exposure and gain, or leave them to the camera.",
    ja: "レンズの覆いを外し、照明を点け、露出とゲインを設定するか自動にする。",
  },
  sources: ["Tasuki, issue 6"],
  params: z.strictObject({
    allowedShare: share("Largest part of the images that may be black or saturated.").default(0.1),
    fewest: count("Below so many images nothing is said.").min(1).default(10),
    fewestLevels: count("Images of so few values hold labels.").min(1).default(8),
  }),
  messages: {
    black: {
      en: "{affected} of {samples} images are black all over ({allowedShare} is allowed)",
      ja: "{samples} 枚中 {affected} 枚の画像の全面が黒である（許容は {allowedShare}）",
    },
    saturated: {
      en: "{affected} of {samples} images are saturated all over ({allowedShare} is allowed)",
      ja: "{samples} 枚中 {affected} 枚の画像の全面が飽和している（許容は {allowedShare}）",
    },
  },
  applies: ({ content }, _, { fewest, fewestLevels }) => {
    const exposure = content?.pixels?.exposure;
    if (exposure === undefined || exposure.looked < Math.max(1, fewest)) return false;
    const { looked, black, saturated, levels } = exposure;
    return levels > fewestLevels || black.count === looked || saturated.count === looked;
  },
  *check({ content }, { allowedShare }) {
    const { looked, black, saturated } = content!.pixels!.exposure!;
    for (const [message, tally] of Object.entries({ black, saturated })) {
      const affectedShare = Math.min(1, tally.count / looked);
      if (affectedShare > allowedShare)
        yield {
          message,
          evidence: { affected: tally.count, samples: looked, affectedShare, allowedShare },
          tally,
        };
    }
  },
});
