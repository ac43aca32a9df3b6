import { defineRule, firstEvidence } from "../rule.js";

export const imageEncodingKnown = defineRule({
  id: "modality/image-encoding-known",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The encoding of an image MUST be one that ROS or OpenCV names.",
    ja: "画像のエンコーディングは、ROS または OpenCV が定める名前でなければならない。",
  },
  scope: {
    en: "Streams of raw images, which have `content.pixels`.",
    ja: "画素のままの画像のストリーム（`content.pixels` がある）。",
  },
  why: {
    en: "Bytes whose encoding nobody knows are no picture.",
    ja: "エンコーディングの分からないバイト列は画像として読めない。",
  },
  fix: {
    en: "Write the name as it stands in sensor_msgs/image_encodings.h, such as `rgb8`; letters count as they are.",
    ja: "`rgb8` のように sensor_msgs/image_encodings.h にある名前を、大文字と小文字も含めてそのまま書く。",
  },
  sources: ["sensor_msgs/Image", "sensor_msgs/image_encodings.h", "foxglove.RawImage"],
  messages: {
    "encoding-unknown": {
      en: '{affected} of {samples} images have an encoding that is not known: "{actual}"',
      ja: "{samples} 枚中 {affected} 枚の画像のエンコーディングが未知である：「{actual}」",
    },
  },
  applies: ({ content }) => content?.pixels !== undefined,
  *check({ content }) {
    const { encodingUnknown } = content!.pixels!;
    if (encodingUnknown.count > 0)
      yield {
        message: "encoding-unknown",
        evidence: { ...firstEvidence(encodingUnknown), affected: encodingUnknown.count, samples: content!.read },
        tally: encodingUnknown,
      };
  },
});
