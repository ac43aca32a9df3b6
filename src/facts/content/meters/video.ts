import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { CODECS } from "../video/coded.js";

class VideoMeasure implements ContentMeasure {
  readonly #formatOff = tally();
  readonly #beforeKeyframe = tally();
  readonly #bareKeyframes = tally();
  #format: string | undefined;
  #keyframes = 0;
  #keyframeNs = Number.NaN;
  #intervalNs = 0;

  take(values: CanonicalValues, { batch, row, timeNs }: SampleAt): void {
    const format = values.text(0) ?? "";
    const data = values.data(1);
    if (!Object.hasOwn(CODECS, format)) {
      const reason = "it is no known codec";
      batch.note(this.#formatOff, row, undefined, { actual: format.slice(0, 200), reason });
      return;
    }
    this.#format ??= format;
    if (data === undefined) return;
    const { keyframe, parameters, reason } = CODECS[format]!(data);
    if (reason !== undefined) batch.note(this.#formatOff, row, undefined, { expected: format, reason });
    if (!keyframe) {
      // What is coded otherwise may hold a keyframe that was not seen.
      if (this.#keyframes === 0 && this.#formatOff.count === 0) batch.note(this.#beforeKeyframe, row);
      return;
    }
    this.#keyframes++;
    if (!parameters) batch.note(this.#bareKeyframes, row);
    if (timeNs - this.#keyframeNs > this.#intervalNs) this.#intervalNs = timeNs - this.#keyframeNs;
    this.#keyframeNs = timeNs;
  }

  finish(): Partial<ContentFacts> {
    return {
      video: {
        ...(this.#format === undefined ? {} : { format: this.#format }),
        formatOff: this.#formatOff,
        keyframes: this.#keyframes,
        beforeKeyframe: this.#beforeKeyframe,
        bareKeyframes: this.#bareKeyframes,
        ...(this.#intervalNs > 0 ? { keyframeIntervalNs: this.#intervalNs } : {}),
      },
    };
  }
}

export const video: ContentMeter = {
  modality: "video",
  fields: ["format", "data"],
  measure: () => new VideoMeasure(),
};
