import { z } from "zod";
import { count, nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const imagesAlive = defineRule({
  id: "modality/images-alive",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Images SHOULD change while their time goes on.",
    ja: "時刻が進む間、画像は変化することが望ましい。",
  },
  scope: {
    en: "Streams of images of which some were compared: `content.image.compared` is at least `fewest`.",
    ja: "画像を比較できたストリーム：`content.image.compared` が `fewest` 以上である。",
  },
  why: {
    en: "No sensor sees the same twice to the last bit: the camera stopped, and its driver goes on sending its last image.",
    ja: "最後のビットまで同じ画像が続くことはない。カメラが止まり、ドライバーが最後の画像を送り続けている。",
  },
  fix: {
    en: "Let the driver fail when the camera stops; leave the stretch out of what is learned from.",
    ja: "カメラが止まったらドライバーもエラーとする。学習データからその区間を除く。",
  },
  sources: ["lerobot-lint, frozen telemetry", "rplidar_ros, issue 138"],
  params: z.strictObject({
    allowedNs: nanoseconds("Longest time for which images may stay the same.").min(0).default(1_000_000_000),
    fewest: count("Below so many images in a row nothing is said.").min(1).default(5),
  }),
  messages: {
    frozen: {
      en: "{affected} images in a row are the same for {measuredNs}, while their time goes on ({allowedNs} is allowed)",
      ja: "時刻が進む間、{affected} 枚の画像が {measuredNs} にわたって同一である（許容は {allowedNs}）",
    },
  },
  applies: ({ content }, _, { fewest }) =>
    content?.image !== undefined && content.image.compared >= Math.max(1, fewest),
  *check({ content }, { allowedNs, fewest }) {
    const { longestSame, compared } = content!.image!;
    if (longestSame === undefined || longestSame.lengthNs <= allowedNs || longestSame.images < fewest) return;
    const { images, lengthNs, second } = longestSame;
    yield {
      message: "frozen",
      evidence: { affected: images, samples: compared, measuredNs: lengthNs, allowedNs },
      tally: { count: images, first: second ? [second] : [] },
    };
  },
});
