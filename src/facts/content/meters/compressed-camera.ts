import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import { Images } from "../image/images.js";
import { Pace, Places } from "../image/places.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { type NamedFormat, readFormat } from "../picture/format.js";
import { inspectPicture } from "../picture/picture.js";

class PictureMeasure implements ContentMeasure {
  readonly #facts = { recognised: 0, broken: tally(), compared: 0, formatOff: tally() };
  readonly #images = new Images();
  readonly #pace = new Pace();
  readonly #places = new Places();
  #format: string | undefined;
  #named: NamedFormat = readFormat("");

  take(values: CanonicalValues, at: SampleAt): void {
    const data = values.data(1);
    if (data === undefined) return;
    const format = values.text(0) ?? "";
    if (format !== this.#format) {
      this.#format = format;
      this.#named = readFormat(format);
    }
    this.#inspect(data, at);
    if (this.#pace.due(at.timeNs)) this.#images.compare(data, this.#places.spread(data.length), at);
  }

  #inspect(data: Uint8Array, at: SampleAt): void {
    const { codec, headBytes } = this.#named;
    const facts = this.#facts;
    const picture = inspectPicture(headBytes === 0 ? data : data.subarray(headBytes));
    if (picture) {
      facts.recognised++;
      this.#images.format(picture.codec, picture.widthPx, picture.heightPx, at);
      if (picture.reason !== undefined) at.batch.note(facts.broken, at.row, undefined, { reason: picture.reason });
    }
    if (codec === undefined) return;
    facts.compared++;
    if (picture?.codec === codec) return;
    const bare = headBytes > 0 && inspectPicture(data);
    const reason = bare
      ? "the header of compressed depth is missing"
      : data.length <= headBytes
        ? "it is empty"
        : undefined;
    at.batch.note(facts.formatOff, at.row, undefined, {
      expected: codec,
      ...(picture ? { actual: picture.codec } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
  }

  finish(): Partial<ContentFacts> {
    return { image: this.#images.finish(), picture: this.#facts };
  }
}

export const compressedCamera: ContentMeter = {
  modality: "compressed-camera",
  fields: ["format", "data"],
  measure: () => new PictureMeasure(),
};
