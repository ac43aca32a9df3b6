import { z } from "zod";
import { CalibrationKind } from "../../spec/declaration/calibration-kind.js";
import { calibrationStreamsOf, hasImages } from "../calibrated-cameras.js";
import { defineRule } from "../rule.js";

export const askedCalibrationsPresent = defineRule({
  id: "calibration/asked-calibrations-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The kinds of calibration that a profile asks for MUST be declared.",
    ja: "プロファイルが求める種類の校正は、宣言されていなければならない。",
  },
  scope: {
    en: "Recordings, where `kinds` or `anyOf` is not empty.",
    ja: "`kinds` または `anyOf` が空でないときの記録。",
  },
  why: {
    en: "A task that grasps by sight, or fuses sensors, cannot do without.",
    ja: "視覚による把持やセンサー融合には、これらの校正が欠かせない。",
  },
  fix: {
    en: "Declare a record of that kind in `calibrations`, with its streams or frames.",
    ja: "その種類の記載を、ストリームまたは座標系とともに `calibrations` に宣言する。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    kinds: z
      .array(CalibrationKind)
      .default([])
      .meta({ description: "Kinds of which a record is asked for; `camera-intrinsics` of every camera." }),
    anyOf: z.array(CalibrationKind).default([]).meta({ description: "Kinds of which one at least is asked for." }),
  }),
  messages: {
    missing: { en: "no calibration of kind {name} is declared", ja: "{name} の校正が宣言されていない" },
    "camera-missing": {
      en: "no record of kind {name} names the images",
      ja: "この画像を示す {name} の記載がない",
    },
  },
  applies: (_, _context, { kinds, anyOf }) => kinds.length + anyOf.length > 0,
  *check({ streams }, { kinds, anyOf }, context) {
    const records = (context.premises.calibrations ?? []).filter(({ state }) => state !== "uncalibrated");
    for (const kind of kinds) {
      const those = records.filter((record) => record.kind === kind);
      if (kind !== "camera-intrinsics") {
        if (those.length === 0) yield { message: "missing", evidence: { name: kind } };
        continue;
      }
      const named = new Set(those.flatMap((record) => record.streams ?? []));
      for (const stream of streams)
        if (
          stream.samples > 0 &&
          hasImages(stream) &&
          !named.has(stream.topic) &&
          !calibrationStreamsOf(stream, context).some(({ topic }) => named.has(topic))
        )
          yield { message: "camera-missing", evidence: { name: kind }, at: { stream: stream.topic } };
    }
    if (anyOf.length > 0 && !records.some(({ kind }) => anyOf.includes(kind)))
      yield { message: "missing", evidence: { name: anyOf.join(" / ") } };
  },
});
