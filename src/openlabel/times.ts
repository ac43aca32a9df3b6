/**
 * Times of an OpenLABEL document: those of its frames, and how its streams go along with them.
 *
 * @module
 */
import { isObject } from "./shape.js";
import { type Instant, instantOf } from "./timestamp.js";
import { framePropertiesOf, type Keyed, keyed, type Tell } from "./walk.js";

/** Looks at every timestamp, in the order of the frames. */
export function checkTimes(root: Keyed, field: string, tell: Tell): void {
  const frames = [...framePropertiesOf(root, field)]
    .filter(({ key }) => Number.isSafeInteger(Number(key)))
    .sort((a, b) => Number(a.key) - Number(b.key));
  const last = new Map<string, { instant: Instant; text: string }>();
  const lastFrame = new Map<string, number>();
  const look = (timestamp: unknown, series: string, at: string) => {
    if (typeof timestamp !== "number" && typeof timestamp !== "string") return;
    const text = String(timestamp);
    const instant = instantOf(timestamp);
    if (!instant) return tell("timestamp-unreadable", at, { actual: text });
    const before = last.get(series);
    if (before && before.instant.isDate === instant.isDate && instant.ns < before.instant.ns)
      tell("timestamp-decreasing", at, { expected: before.text, actual: text });
    last.set(series, { instant, text });
  };
  for (const { value, field: at } of frames) {
    look(value["timestamp"], "", `${at}/timestamp`);
    for (const stream of keyed(value["streams"], `${at}/streams`)) {
      const properties = stream.value["stream_properties"];
      const sync = isObject(properties) ? properties["sync"] : undefined;
      if (!isObject(sync)) continue;
      const place = `${stream.field}/stream_properties/sync`;
      look(sync["timestamp"], `/${stream.key}`, `${place}/timestamp`);
      const index = sync["frame_stream"];
      if (typeof index !== "number") continue;
      const before = lastFrame.get(stream.key);
      if (before !== undefined && index < before)
        tell("stream-frame-decreasing", `${place}/frame_stream`, { expected: String(before), actual: String(index) });
      lastFrame.set(stream.key, index);
    }
  }
}
