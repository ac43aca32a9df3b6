/**
 * Faults of pictures, in streams whose stamps and transport are sound.
 *
 * @module
 */

import type { CompressedImage } from "./bodies.js";
import type { Fault } from "./fault.js";
import { encodeJpeg } from "./jpeg.js";
import type { Message } from "./message.js";
import { everyNth, inStream } from "./message-faults.js";

const FRONT = "/camera/front/image_raw";
const WRIST = "/camera/wrist/image_raw";

/** The message with another picture. */
const withPicture =
  (change: (image: CompressedImage) => Partial<CompressedImage>) =>
  (message: Message): Message => {
    const body: Message["body"] = (stamp) => {
      const image = message.body(stamp) as CompressedImage;
      return { ...image, ...change(image) };
    };
    return { ...message, body };
  };

const small = encodeJpeg({ width: 8, height: 8, rgb: new Uint8ClampedArray(192).fill(90) }, 66);

export const imageFaults = {
  "picture-truncated": inStream(
    "Every tenth picture of the wrist camera lacks its last third.",
    WRIST,
    everyNth(
      10,
      withPicture(({ data }) => ({ data: data.slice(0, Math.ceil((data.length * 2) / 3)) })),
    ),
  ),
  "picture-format-wrong": inStream(
    "The front camera calls its pictures png.",
    FRONT,
    withPicture(() => ({ format: "png" })),
  ),
  "picture-size-changes": inStream(
    "Every 40th picture of the wrist camera is of 8 by 8 pixels.",
    WRIST,
    everyNth(
      40,
      withPicture(() => ({ data: small })),
    ),
  ),
  "camera-frozen": inStream(
    "The front camera sends one picture for 2 s, while its stamps go on.",
    FRONT,
    (message, index, stream) => {
      const first = Math.floor(stream.length / 3);
      if (index < first || index > first + 60) return message;
      return withPicture(() => ({ data: (stream[first]!.body({ sec: 0, nanosec: 0 }) as CompressedImage).data }))(
        message,
      );
    },
  ),
} satisfies Record<string, Fault>;
