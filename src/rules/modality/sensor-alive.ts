import { z } from "zod";
import { count, nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const sensorAlive = defineRule({
  id: "modality/sensor-alive",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The values of a sensor with noise SHOULD change from sample to sample.",
    ja: "雑音のあるセンサーの値は、サンプルごとに変化することが望ましい。",
  },
  scope: {
    en:
      "Streams of sensors with noise, such as `imu`, `magnetometer` and `force-torque`: they have `content.numbers.clipped`. Not where " +
      "`content.imu.restMagnitude` is 0: nothing was filled in.",
    ja:
      "`imu`、`magnetometer`、`force-torque` など雑音のあるセンサーのストリーム：`content.numbers.clipped` がある。" +
      "`content.imu.restMagnitude` が 0 のもの（値が書き込まれていないもの）を除く。",
  },
  why: {
    en: "A driver that repeats its last reading looks like a body that stands still, while the real one moves.",
    ja: "最後の測定値を繰り返すドライバーは、実際には動いている物体を静止しているように見せる。",
  },
  fix: {
    en: "Look for a lost connection or a driver that publishes on a timer; publish nothing where nothing was read.",
    ja: "接続の切断や、タイマーで送信するドライバーを調べる。読み取れなかったときは送信しない。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    allowedNs: nanoseconds("Longest run of samples with the same values to the last bit.")
      .min(0)
      .default(2_000_000_000),
    fewest: count("A run of fewer samples is not spoken of.").min(1).default(20),
  }),
  messages: {
    frozen: {
      en: "{affected} samples in a row are the same to the last bit, for {measuredNs} ({allowedNs} is allowed)",
      ja: "{affected} サンプルが {measuredNs} の間、最後のビットまで同じ値である（許容は {allowedNs}）",
    },
  },
  applies: ({ content }) =>
    // The modalities that are measured so: imu, magnetometer, force-torque. Forces that were never filled in are told otherwise.
    content?.numbers?.clipped !== undefined && content.read > 0 && content.imu?.restMagnitude !== 0,
  *check({ content }, { allowedNs, fewest }) {
    const { frozen } = content!.numbers!;
    if (!frozen || frozen.samples < fewest || frozen.lengthNs <= allowedNs) return;
    yield {
      message: "frozen",
      evidence: { affected: frozen.samples, samples: content!.read, measuredNs: frozen.lengthNs, allowedNs },
      ...(frozen.at ? { tally: { count: frozen.samples, first: [frozen.at] } } : {}),
    };
  },
});
