import type { FileState } from "../../spec/facts/annotation.js";
import type { JoinedBy } from "../../spec/verdict/calibration-table.js";
import { grouped } from "../grouped.js";

/** Words of the view of calibrations. */
export const calibration = {
  cameras: (count: number) => `${grouped(count)} camera${count === 1 ? "" : "s"}`,
  images: "images",
  joined: (by: JoinedBy | undefined): string =>
    by === "frame" ? " (by its frame)" : by === "declaration" ? " (declared)" : "",
  frame: "frame",
  model: "size, model",
  noModel: "no model of distortion",
  unrecorded: "no calibration is recorded",
  matrix: "camera matrix",
  distortion: "distortion",
  view: "field of view",
  baseline: "stereo baseline",
  constancy: "constancy",
  changes: (changes: number, samples: number) =>
    changes === 0
      ? `the same in ${grouped(samples)} sample${samples === 1 ? "" : "s"}`
      : `changes ${grouped(changes)} time${changes === 1 ? "" : "s"} in ${grouped(samples)} samples`,
  declared: "declared values",
  record: "record",
  noRecord: "none declared",
  undated: "no date",
  valid: (from: string | undefined, until: string | undefined) =>
    `${from === undefined ? "valid" : `valid from ${from}`} until ${until ?? "recalibrated"}`,
  others: "Other records",
  files: "Files",
  states: { read: "read", absent: "absent", unreadable: "unreadable", unknown: "not known" } as Record<
    FileState,
    string
  >,
  holds: (cameras: number, imus: number) =>
    [
      ...(cameras > 0 ? [`${cameras} camera${cameras === 1 ? "" : "s"}`] : []),
      ...(imus > 0 ? [`${imus} inertial unit${imus === 1 ? "" : "s"}`] : []),
    ].join(", "),
  findings: "Findings",
};
