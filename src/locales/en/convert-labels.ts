/** The words of a conversion of labels, in English. */
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { grouped } from "../grouped.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

export const convertLabels = {
  outcome: {
    exact: (items: string) => `Exact: ${items} carried over, nothing lost.`,
    "with-losses": (items: string) => `With losses: of ${items}, all but what is listed here is carried over.`,
    refused: () => "Nothing was written: it would lose what is listed here. --allow-lossy accepts that.",
  },
  items: (segments: number, events: number, geometries: number) =>
    `${plural(segments, "segment")}, ${plural(events, "event")} and ${plural(geometries, "geometry", "geometries")}`,
  recording: (name: string) => `of the recording ${name}`,
  on: { reading: "on reading", writing: "on writing" },
  loss: (code: string, on: string, message: string) => `${code} (${on}): ${message}`,
  first: (places: string) => `first: ${places}`,
  losses: {
    "attributes-dropped": (count) => `attributes of ${plural(count, "item")}: there is no place for them`,
    "control-dropped": (count) => `who drives, in ${plural(count, "segment")}: there is no place for it`,
    "coordinates-rounded": (count) =>
      `coordinates of ${plural(count, "geometry", "geometries")}: the last digits may differ`,
    "data-dropped": (count) => `${plural(count, "value")} that there is no place for`,
    "entities-dropped": (count) => `${plural(count, "entity", "entities")}: there is no place for them`,
    "events-dropped": (count) => `${plural(count, "event")}: there is no place for them`,
    "gaps-closed": (count, time) =>
      `${plural(count, "gap")} between segments: they belong to the segment before now${time === undefined ? "" : `, the longest ${time}`}`,
    "geometry-converted": (count) =>
      `${plural(count, "geometry", "geometries")} of another kind now, such as the outline of a turned box or the pixels of an outline`,
    "geometry-dropped": (count) => `${plural(count, "geometry", "geometries")}: there is no place for them`,
    "geometry-interval-dropped": (count) =>
      `${plural(count, "end")} of intervals that geometries hold for: they hold at the start alone`,
    "geometry-interval-shortened": (count) =>
      `${plural(count, "geometry", "geometries")} for an interval: other programs see the start of it alone`,
    "geometry-unnamed": (count) => `${plural(count, "geometry", "geometries")} under names that only Tasuki knows`,
    "header-dropped": (count) =>
      `${plural(count, "part")} of what is said of the whole document: there is no place for it`,
    "ids-replaced": (count) => `ids of ${plural(count, "item")}: they get others when they are read`,
    "interpolation-dropped": (count) =>
      `frames between key frames of ${plural(count, "track")}: their shapes are not computed`,
    "interval-unplaced": (count) => `${plural(count, "interval")} that no frame lies in`,
    "language-dropped": (count) => `in which language ${plural(count, "text is", "texts are")}: it is not said`,
    "names-changed": (count) => `${plural(count, "name")} with letters that a term cannot have: they were replaced`,
    "outcome-dropped": (count) => `how ${plural(count, "segment")} ended, in part or whole: there is no place for it`,
    "parent-dropped": (count) => `what ${plural(count, "segment")} belong to: there is no place for it`,
    "poses-dropped": (count) => `${plural(count, "pose")} of coordinate systems`,
    "properties-unnamed": (count) => `${plural(count, "property", "properties")} under names that only Tasuki knows`,
    "provenance-dropped": (count) => `who made ${plural(count, "item")}, and how: there is no place for it`,
    "quality-dropped": (count) => `what the data of ${plural(count, "segment")} are good for: there is no place for it`,
    "reference-dangling": (count) => `${plural(count, "reference")} to what is not there`,
    "relations-dropped": (count) => `${plural(count, "relation")}: there is no place for them`,
    "resources-dropped": (count) => `${plural(count, "list")} of resources`,
    "roles-dropped": (count) => `which entities take part in ${plural(count, "item")}: there is no place for it`,
    "segments-dropped": (count) =>
      `${plural(count, "segment or track", "segments and tracks")}: there is no place for them`,
    "step-dropped": (count) =>
      `procedure, step or attempt in ${plural(count, "place")} of segments: there is no place for them`,
    "streams-dropped": (count) => `${plural(count, "stream")}: there is no place for them`,
    "tags-dropped": (count) => `${plural(count, "tag")}: there is no place for them`,
    "texts-dropped": (count) => `texts of ${plural(count, "item")}, some or all: there is no place for them`,
    "time-uncovered": (count, time) =>
      `${time ?? plural(count, "stretch", "stretches")} that no segment covers: programs that learn from segments leave it out`,
    "times-rounded": (count, time) =>
      `${plural(count, "time")}: they differ${time === undefined ? "" : ` by up to ${time}`}`,
    "tracks-merged": (count) => `what tracks say of themselves, or that they are apart, in ${plural(count, "place")}`,
    "types-dropped": (count) => `terms of ${plural(count, "item")}: there is no place for them`,
    "values-approximated": (count) => `${plural(count, "value")} that became the nearest there is`,
    "values-assumed": (count) => `${plural(count, "value")} that had to be set where nothing was said`,
    "values-corrected": (count) => `${plural(count, "value")} written against the format: read as they were meant`,
  } satisfies Record<LabelLossCode, (count: number, time?: string) => string>,
};

export const convertLabelsCommand = {
  to: "ros2 turns messages of ROS 1 into those of ROS 2; for labels, declarations and statements, the format to write",
  recording: "recording that labels are of: for formats that count frames or samples",
  language:
    "language tag of texts: of those whose format names none, and the one that is written where there is one only",
  stream: "topic of the stream that labels are on, such as the one whose frames are counted",
  fps: "frames per second, for labels that count frames where no recording is given",
  origin: "time of the first frame in nanoseconds, for labels that say none",
  episode: "number of the episode that is meant, from 0, where a data set holds several",
  inputFormat: "format of the labels that are read, where they do not tell it",
};
