import { z } from "zod";
import { isEven } from "../../causes/acquisition.js";
import { countsOtherwise } from "../../causes/elsewhere.js";
import { count, share } from "../../spec/units.js";
import { defineRule, hasOnePublisher, meanIntervalOf, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const stampsSpread = defineRule({
  id: "time/stamps-spread",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The stamps of a stream with a known rate SHOULD NOT come in bursts.",
    ja: "レートの分かるストリームのタイムスタンプは、短い時間に集中しないことが望ましい。",
  },
  scope: {
    en: "Streams of one publisher with at least `enough` stamps (`stamp.timing.samples`) and measured intervals (`stamp.timing.intervalP05Ns` is there) that are declared with a rate (`nominalRateHz`), or have a type of even sampling and stamps that do not count otherwise: their period is the mean interval by log time. They cannot be checked where the log times have none; streams of other types cannot without a declaration.",
    ja: "配信元が一つで、`enough` 個以上のタイムスタンプ（`stamp.timing.samples`）があり、間隔が測定され（`stamp.timing.intervalP05Ns` がある）、レート（`nominalRateHz`）が宣言されているか、等間隔で取得する型でタイムスタンプの数え方が異ならないストリーム。後者は記録時刻の平均間隔を周期とし、それがなければ検査できない。ほかの型は、宣言がなければ検査できない。",
  },
  why: {
    en: "Samples that were taken at even intervals and stamped when a packet of them arrived share nearly one time.",
    ja: "等間隔で取得されたサンプルでも、まとめて届いた時点でタイムスタンプを付けると、ほぼ同じ時刻になる。",
  },
  fix: {
    en: "Stamp in the device, or spread the stamps of a packet over its span in the driver and declare them as estimated.",
    ja: "機器の側でタイムスタンプを付けるか、ドライバーでパケットの時間幅に割り振り、`stampOrigin` を `estimated` と宣言する。",
  },
  sources: ["Tasuki, ST-008", "microstrain_inertial#58", "xsens_driver#52", "vectornav#87"],
  params: z.strictObject({
    enough: count("Below so many samples a twentieth of them is no number.").default(100),
    allowedShare: share("Shortest interval that is common, as a part of the period.").default(0.1),
  }),
  causes: ["stamped-on-arrival"],
  messages: {
    bursts: {
      en: "5 % of the intervals are shorter than {measuredNs}; at {expectedHz} the period is {periodNs}",
      ja: "間隔の 5 % が {measuredNs} より短い。{expectedHz} での周期は {periodNs} である",
    },
  },
  applies: (stream, { declaration, declared }, { enough }) => {
    if (
      stream.stamp?.timing.intervalP05Ns === undefined ||
      stream.stamp.timing.samples < enough ||
      !hasOnePublisher(stream)
    )
      return false;
    if (declared?.nominalRateHz !== undefined) return true;
    if (!isEven(stream)) return declaration ? false : notChecked(NEEDS_DECLARATION);
    if (countsOtherwise(stream)) return false;
    return meanIntervalOf(stream.log) !== undefined || notChecked("its log times are not set");
  },
  *check(stream, { allowedShare }, { declared }) {
    const { intervalP05Ns: measuredNs } = stream.stamp!.timing;
    const periodNs = declared?.nominalRateHz === undefined ? meanIntervalOf(stream.log)! : 1e9 / declared.nominalRateHz;
    const expectedHz = 1e9 / periodNs;
    if (measuredNs! < allowedShare * periodNs)
      yield {
        message: "bursts",
        cause: "stamped-on-arrival",
        diagnosis: { confidence: 0.97, witnesses: [], alternatives: [] },
        evidence: { measuredNs: measuredNs!, expectedHz, periodNs, allowedShare },
      };
  },
});
