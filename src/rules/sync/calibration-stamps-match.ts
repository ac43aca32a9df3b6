import { z } from "zod";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import type { SyncPair } from "../../spec/facts/sync.js";
import { share } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { fewest } from "../sync-members.js";

/** Calibrations that come with the images come as often, to this factor. */
const AS_OFTEN = 2;

const calibrationsOf = ({ sync }: RecordingFacts, topic: string, least: number): SyncPair[] =>
  (sync?.pairs ?? []).filter(
    ({ calibration, reference, matched, clocks, periodNs, partnerPeriodNs }) =>
      calibration === true &&
      reference === topic &&
      matched >= least &&
      clocks !== "unknown" &&
      periodNs !== undefined &&
      partnerPeriodNs !== undefined &&
      periodNs <= AS_OFTEN * partnerPeriodNs &&
      partnerPeriodNs <= AS_OFTEN * periodNs,
  );

export const calibrationStampsMatch = defineRule({
  id: "sync/calibration-stamps-match",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "An image and the calibration that is sent with it MUST bear the same stamp.",
    ja: "画像と、ともに送られる校正値は、同じタイムスタンプをもたなければならない。",
  },
  scope: {
    en: "Cameras with a calibration beside them that comes as often, to a factor of two: an entry of `sync.pairs` with `calibration` and `matched` of at least `fewest`.",
    ja: "2 倍以内の頻度で校正値が並んで届くカメラ：`calibration` のある `sync.pairs` の `matched` が `fewest` 以上である。",
  },
  why: {
    en: "ROS joins the two by equal stamps: a camera whose stamps differ gives no image at all to whoever needs both.",
    ja: "ROS は等しいタイムスタンプで両者を結び付ける。異なれば、両方を必要とする処理に画像が届かない。",
  },
  fix: {
    en: "Copy the header of the image into its calibration.",
    ja: "画像のヘッダーを校正値に写す。",
  },
  sources: ["image_pipeline#42", "ROS message_filters, TimeSynchronizer", "Tasuki, SY-006"],
  params: z.strictObject({
    allowedShare: share("Part of the images whose calibration may bear another stamp.").default(0.001),
    fewest: fewest(),
  }),
  messages: {
    differ: {
      en: "{affectedShare} of the images have another stamp than their calibration on {name}, by {measuredNs} in the median",
      ja: "画像の {affectedShare} で、タイムスタンプが {name} の校正値と異なる（差の中央値は {measuredNs}）",
    },
  },
  applies: ({ topic }, { recording }, { fewest: least }) => calibrationsOf(recording, topic, least).length > 0,
  *check({ topic }, { allowedShare, fewest: least }, { recording }) {
    for (const { member, matched, identical, residual } of calibrationsOf(recording, topic, least)) {
      const affected = matched - identical;
      const affectedShare = affected / matched;
      if (affectedShare <= allowedShare) continue;
      yield {
        message: "differ",
        evidence: {
          ...{ name: member, affected, affectedShare, allowedShare, samples: matched },
          measuredNs: residual?.p50Ns ?? 0,
        },
      };
    }
  },
});
