/** The words of a conversion, in English. */
import type { NoteCode } from "../../spec/verdict/conversion.js";
import type { LossCode } from "../../spec/verdict/loss.js";
import { grouped } from "../grouped.js";
import { transcodingLosses } from "../transcoding.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

export const convert = {
  outcome: {
    exact: (samples: number, streams: number) =>
      `Exact: ${plural(samples, "sample")} in ${plural(streams, "stream")} carried over, nothing lost.`,
    "with-losses": (samples: number, streams: number) =>
      `With losses: ${plural(samples, "sample")} in ${plural(streams, "stream")} carried over.`,
    refused: () => "Nothing was written: it would lose what is listed here. --allow-lossy accepts that.",
  },
  input: (container: string, samples: string, size: string) => `${container} · ${samples} · ${size}`,
  output: (container: string, samples: string, size: string) => `${container} · ${samples} · ${size}`,
  samples: (count: number) => plural(count, "sample"),
  chunks: (copied: number, written: number) =>
    `chunks: ${grouped(copied)} copied as they stood, ${grouped(written)} made anew`,
  beside: (name: string) => `beside it: ${name}`,
  extracted: (size: string) => `annotation · ${size}`,
  digest: (sha256: string) => `SHA-256 ${sha256}`,
  verified: (samples: number, streams: number) =>
    `verified: ${plural(samples, "sample")} of ${plural(streams, "stream")} ${samples === 1 ? "is" : "are"} equal`,
  moreStreams: (count: number) => `and ${grouped(count)} more`,
  first: (place: string) => `first: ${place}`,
  losses: {
    ...transcodingLosses("en", (count) => plural(count, "case")),
    attachments: (count) => `${plural(count, "attachment")}: the target has no attachments`,
    "channel-metadata": (count) => `${plural(count, "key")} of channels: the target has no place for them`,
    metadata: (count) => `${plural(count, "metadata record")}: the target has none`,
    "private-records": (count) => `${plural(count, "record")} that only the program knows that wrote them`,
    "publish-time": (count) =>
      `${plural(count, "publish time")} that differ from the log time: the target has one time`,
    qos: (count) => `quality-of-service profiles of ${plural(count, "channel")}: the target has no place for them`,
    "schema-encoding": (count) => `${plural(count, "sample")} in an encoding that the target cannot hold`,
    sequence: (count) => `${plural(count, "sequence number")}: the target has none`,
    "time-out-of-range": (count) => `${plural(count, "time")} that the target cannot express`,
  } satisfies Record<LossCode, (count: number) => string>,
  notes: {
    "annotation-replaced": (count) =>
      `${plural(count, "annotation")} of the source left out: the one that was given stands in ${count === 1 ? "its" : "their"} place`,
    "annotations-not-shown": (count) =>
      `${plural(count, "geometry", "geometries")} not in the channels for viewers, which have no form for masks and other files; the attachment holds all`,
    "definitions-added": (count) =>
      `definitions of ${plural(count, "channel")}, which the source lacks, were taken from the kept library of ROS types`,
    "latched-repeated": (count) => `${plural(count, "latched sample")} repeated at the beginning of later parts`,
    "metadata-left-out": (count) =>
      `${plural(count, "metadata record")} left out: what ${count === 1 ? "it says" : "they say"} of the file holds no more`,
    "repeats-left-out": (count) =>
      `${plural(count, "sample")} left out that only repeated latched ones of earlier parts`,
    "sequence-from-header": (count) => `${plural(count, "sequence number")} taken from message headers`,
    "written-beside": (count) =>
      `what belongs to the recording, such as its provenance, stands in ${plural(count, "file")} beside the output, which has no place for it`,
    "streams-not-required": (count) =>
      `the declaration says of ${plural(count, "stream")} left out that none need be there (required: false)`,
    "sorted-in-files": () => "the samples were too far out of order for memory: sorted in a temporary file",
  } satisfies Record<NoteCode, (count: number) => string>,
};

export const convertCommand = {
  summary: "convert recordings between containers, and labels between formats; every loss is told",
  description:
    "Convert recordings: into another container or compression, in order, in parts, joined, or a selection. " +
    "Or convert labels: between Tasuki, OpenLABEL, COCO, nuScenes, T4, CVAT, Label Studio, AIRoA, BIDS, ELAN and LeRobot. What the " +
    "target cannot hold is told and needs --allow-lossy. The output appears only when it is whole.",
  paths:
    "recordings to convert, several are merged by log time; or labels, files or a folder; last the file to write, whose .mcap or .bag says the container; .annotations.tasuki.json takes the annotation out; for labels, the file or folder whose name, or --to, says the format",
  container: "container of the output, where its name does not say it",
  compression:
    "compression of chunks; that of the input where it is left out. A bag is written with none or lz4; bz2 is read, and not written",
  chunkSize: "size of a chunk before compression, such as 4MB; all chunks are made anew",
  order: "order of the samples: that of the file, or by log time",
  topics: "only these topics; * stands for any characters",
  exclude: "not these topics; * stands for any characters",
  from: "only samples from this log time on: nanoseconds, a date, or +SECONDS from the beginning",
  until: "only samples before this log time, in the same form",
  splitSize: "begin a new part OUT_0, OUT_1 … when a file reaches this size, such as 1GB",
  splitDuration: "begin a new part after so many seconds",
  repeatLatched: "do not begin each part with the latched samples (/tf_static) of earlier ones",
  declaration: "declaration to embed; without it a sidecar, or that of the input",
  annotations: "annotation to embed as an attachment; without it, that of the input is kept",
  annotationChannels: "also write the annotation as channels that Foxglove shows",
  date: "date of the provenance record, or none; SOURCE_DATE_EPOCH or now where it is left out",
  allowLossy: "accept losses; the exit code is 3",
  verify: "read the output again and compare it with the input before it appears",
  force: "replace a file that is there",
  format: "form of the report",
  output: "write the report to a file, which appears only when it is whole",
  quiet: "no report in text, only errors",
  exitCodes:
    "Exit codes: 0 exact, 3 finished with losses that were allowed, 2 could not: nothing was written, 130 interrupted.",
};
