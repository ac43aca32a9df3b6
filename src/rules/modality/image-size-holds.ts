import { defineRule, firstEvidence } from "../rule.js";

export const imageSizeHolds = defineRule({
  id: "modality/image-size-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "An image MUST hold as many bytes as its rows need, and each row as many as its pixels need.",
    ja: "画像のバイト数は行数に応じた大きさに、各行のバイト数は列数に応じた大きさでなければならない。",
  },
  scope: {
    en: "Streams of raw images, which have `content.pixels`.",
    ja: "画素のままの画像のストリーム（`content.pixels` がある）。",
  },
  why: {
    en: "A reader that trusts the size shows a slanted picture, or reads beyond its bytes.",
    ja: "大きさを信じて読む側では、画像が斜めに崩れるか、データの外を読んでしまう。",
  },
  fix: {
    en: "Set step to the bytes of one row, padding included, and send step times height bytes.",
    ja: "step に詰め物を含む一行のバイト数を設定し、step と height の積だけのバイトを送る。",
  },
  sources: ["sensor_msgs/Image", "foxglove.RawImage", "sensor_msgs/image_encodings.h"],
  messages: {
    "size-off": {
      en: "{affected} of {samples} images do not have the bytes that their size needs: {reason}",
      ja: "{samples} 枚中 {affected} 枚の画像で、バイト数が大きさに合わない：{reason}",
    },
  },
  applies: ({ content }) => content?.pixels !== undefined,
  *check({ content }) {
    const { sizeOff } = content!.pixels!;
    if (sizeOff.count > 0)
      yield {
        message: "size-off",
        evidence: { ...firstEvidence(sizeOff), affected: sizeOff.count, samples: content!.read },
        tally: sizeOff,
      };
  },
});
