import { z } from "zod";
import type { FoundCause } from "../../causes/clock.js";
import { causeOfUnit } from "../../causes/drift.js";
import { causeOfGrid } from "../../causes/grid.js";
import { share } from "../../spec/units.js";
import { countsRealTime } from "../log-clock.js";
import { defineRule, hasOnePublisher } from "../rule.js";

/** The same content under the same stamp is the same sample; of a sensor whose content never changes this is not sure. */
const causeOfSameSamples = (otherwise: string): FoundCause => ({
  cause: "republished",
  diagnosis: { confidence: 0.9, witnesses: [], alternatives: [{ cause: otherwise, confidence: 0.1 }] },
});

export const stampsDistinct = defineRule({
  id: "time/stamps-distinct",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Consecutive samples of a stream MUST carry different stamps, but for a small share.",
    ja: "ストリームの連続するサンプルは、わずかな割合を除き、異なるタイムスタンプをもたなければならない。",
  },
  scope: {
    en: "Streams of one publisher with more than one stamp: `stamp.timing.samples` is above 1. Streams with stamps in another unit are left to clock/units-consistent where it applies.",
    ja: "配信元が一つで、タイムスタンプが二つ以上あるストリーム：`stamp.timing.samples` が 1 より大きい。別の単位で数えたタイムスタンプをもつものは、clock/units-consistent が当てはまる限り、それに任せる。",
  },
  why: {
    en: "Two samples of one instant are either one sample sent twice or two whose time is not known.",
    ja: "同じ時刻の二つのサンプルは、一つのサンプルを二度送ったものか、時刻の分からない二つのサンプルである。",
  },
  fix: {
    en: "Take the stamp from the sensor at each sample; do not re-publish the last sample to keep up a rate.",
    ja: "サンプルごとにセンサーからタイムスタンプを取る。レートを保つために直前のサンプルを送り直さない。",
  },
  sources: ["rosbag-doctor, duplicate timestamps, 1 %", "zed-ros-wrapper#577", "HesaiLidar_ROS_2.0#118"],
  params: z.strictObject({
    allowedShare: share("Part of the samples behind the first that may repeat the stamp before.").default(0.01),
    frozenShare: share(
      "The stamp stands still where one run holds this part of all repeats, and at least two.",
    ).default(0.5),
    sameShare: share(
      "Samples were sent again where more than this part of those that were compared have the payload of the one before.",
    ).default(0.5),
  }),
  causes: ["stamps-frozen", "stamps-repeated", "republished", "float32-seconds"],
  messages: {
    repeats: {
      en: "{affected} of {samples} stamps repeat the one before ({affectedShare} of those behind the first; {allowedShare} is allowed)",
      ja: "タイムスタンプ {samples} 個のうち {affected} 個が直前と同じである（二つ目以降の {affectedShare}、許容は {allowedShare}）",
    },
    again: {
      en: "{affected} of {samples} samples are sent again: stamp and content are those of the one before",
      ja: "サンプル {samples} 個のうち {affected} 個が再送である（タイムスタンプも内容も直前と同じ）",
    },
    frozen: {
      en: "the stamp stands still: {affected} of {samples} samples repeat the stamp before",
      ja: "タイムスタンプが止まっている：サンプル {samples} 個のうち {affected} 個が直前と同じである",
    },
  },
  applies: (stream, context) =>
    (stream.stamp?.timing.samples ?? 0) > 1 &&
    hasOnePublisher(stream) &&
    // Seconds that were taken for nanoseconds stand nearly still: told by clock/units-consistent.
    !(causeOfUnit(stream) !== undefined && countsRealTime(context)),
  *check(stream, { allowedShare, frozenShare, sameShare }) {
    const { repeats, samples, longestRepeat } = stream.stamp!.timing;
    const affectedShare = repeats.count / (samples - 1);
    if (affectedShare <= allowedShare) return;
    const frozen = longestRepeat >= 2 && longestRepeat >= frozenShare * repeats.count;
    const shared = frozen ? "stamps-frozen" : "stamps-repeated";
    const { compared, samePayload } = stream.stamp!.repeats;
    const found =
      causeOfGrid(stream) ?? (samePayload > sameShare * compared ? causeOfSameSamples(shared) : { cause: shared });
    yield {
      message: found.cause === "republished" ? "again" : frozen ? "frozen" : "repeats",
      ...found,
      evidence: { affected: repeats.count, samples, affectedShare, allowedShare },
      tally: repeats,
    };
  },
});
