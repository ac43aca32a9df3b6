/** The words of a recovery, in English. */
import type { RebuiltPart } from "../../spec/verdict/recovery.js";
import { grouped } from "../grouped.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

export const recovery = {
  outcome: {
    whole: (saved: number) => `Every sample was saved: ${grouped(saved)}.`,
    lost: (saved: number) => `${plural(saved, "sample")} saved; something was lost.`,
    unsure: (saved: number) => `${plural(saved, "sample")} saved; some may be lost.`,
    unverified: (saved: number) => `${plural(saved, "sample")} saved and none lost; not all of them are verified.`,
    nothing: () => "Nothing could be saved, and nothing was written.",
  },
  notRecovered: "Could not be recovered.",
  lost: (count: number, exact: boolean) =>
    exact ? `${grouped(count)} lost` : count === 0 ? "lost: unknown" : `at least ${grouped(count)} lost`,
  saved: (count: number) => `${grouped(count)} saved`,
  unverified: (count: number) => `${grouped(count)} unverified`,
  whatUnverified:
    "Unverified samples stood in a damaged part: nothing says that they are right. --verified-only leaves them out.",
  noChecksums: "Not all of it has checksums: a payload that was changed may go unnoticed.",
  undefinedChannel: (id: number, lost: number, isBag: boolean) =>
    `${isBag ? "connection" : "channel"} ${id}, which nothing defines any more: ${grouped(lost)} lost`,
  hole: (from: string | undefined, to: string | undefined) =>
    from === undefined ? `before ${to}` : to === undefined ? `after ${from}` : `${from} … ${to}`,
  moreHoles: (count: number) => `and ${grouped(count)} more`,
  moreStreams: (count: number) => `and ${plural(count, "more stream")}; all of them: --format json`,
  otherContainer: (from: string) => `It was ${from}, and is MCAP now: databases are not written.`,
  chunks: (whole: number, damaged: number) => `${plural(whole, "chunk")} whole, ${grouped(damaged)} damaged`,
  attachments: (saved: number, lost: number) => `${plural(saved, "attachment")} saved, ${grouped(lost)} lost`,
  skipped: (bytes: string, places: number) => `${bytes} skipped in ${plural(places, "place")}`,
  skip: (offset: number, bytes: string, reason: string) => `byte ${grouped(offset)}: ${bytes}, ${reason}`,
  rebuilt: (parts: string) => `made anew: ${parts}`,
  parts: {
    magic: "first bytes",
    header: "header",
    definitions: "definitions",
    index: "index",
    summary: "summary",
  } satisfies Record<RebuiltPart, string>,
};

export const recoverCommand = {
  summary: "save what a truncated or damaged recording still holds",
  description:
    "Save what a truncated or damaged recording still holds into a new one, and tell what is lost, by stream and time. A " +
    "ROS 1 bag becomes a bag; MCAP, databases (.db3) and folders of rosbag2 become one MCAP file. The damaged file is never " +
    "changed.",
  in: "the damaged recording",
  out: "the recording to write; it appears only when it is whole",
  verifiedOnly: "leave out samples of damaged parts: nothing says that they are right",
  force: "replace a file that is there already",
  format: "form of the report",
  output: "write the report to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 every sample was saved, 3 finished with loss, 2 nothing could be saved.",
};
