import type { ImageFormat } from "../../spec/facts/content/image.js";
import { defineRule } from "../rule.js";

const named = ({ widthPx, heightPx, encoding }: ImageFormat): string =>
  widthPx === undefined || heightPx === undefined ? encoding : `${widthPx}×${heightPx} ${encoding}`;

export const imageFormatConstant = defineRule({
  id: "modality/image-format-constant",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "All images of a stream SHOULD have one size and one encoding.",
    ja: "一つのストリームの画像は、すべて同じ大きさ、同じエンコーディングであることが望ましい。",
  },
  scope: {
    en: "Streams of images with a known format: `content.image.formatCount` is above 0.",
    ja: "形式の分かる画像のストリーム：`content.image.formatCount` が 0 より大きい。",
  },
  why: {
    en: "Tensors and videos have one shape; a stream that changes its own cannot become either.",
    ja: "テンソルや動画の形は一定であり、途中で形が変わるストリームはどちらにも変換できない。",
  },
  fix: {
    en: "Fix the camera's mode before recording; send images of another size on a topic of their own.",
    ja: "記録の前にカメラのモードを固定し、大きさの異なる画像は別のトピックで送る。",
  },
  sources: ["LeRobotDataset v3, features have one shape"],
  messages: {
    "format-changes": {
      en: "{affected} of {samples} images are {actual}, where the first is {expected}",
      ja: "{samples} 枚中 {affected} 枚の画像が {actual} であり、最初の画像の {expected} と異なる",
    },
  },
  applies: ({ content }) => (content?.image?.formatCount ?? 0) > 0,
  *check({ content }) {
    const { formats, formatCount } = content!.image!;
    const [first, ...others] = formats;
    for (const other of formatCount > 1 ? others : [])
      yield {
        message: "format-changes",
        evidence: {
          expected: named(first!),
          actual: named(other),
          affected: other.samples,
          samples: content!.read,
        },
        tally: { count: other.samples, first: other.first ? [other.first] : [] },
      };
  },
});
