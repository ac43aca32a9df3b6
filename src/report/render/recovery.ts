/**
 * What was saved from a damaged recording, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import { reasonIn } from "../../locales/reasons.js";
import type { RecoveryReport, StreamRecovery } from "../../spec/verdict/recovery.js";
import { containerName } from "../container-name.js";
import { bytes, civil, moment } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";

/** Streams that are listed; a recording may have hundreds. */
const LISTED = 12;

/** Renders the report of a recovery as text. */
export function renderRecovery(
  report: RecoveryReport,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, input, output, beside, outcome, saved, streams, trouble } = report;
  const words = locales[language].recovery;
  const comma = locales[language].diff.comma;
  const indented = (text: string, by = 2) => wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);
  const path = (text: string) => paint.bold(clipStart(printable(text, 1000), width - 3));
  const lines = [path(input.path), ...(output ? [`→ ${path(output.path)} · ${bytes(output.sizeBytes)}`] : []), ""];
  if (trouble)
    return [
      ...lines,
      `${paint.red("✗")} ${paint.bold(words.notRecovered)}`,
      ...indented(printable(trouble.message, 1000)),
      "",
    ].join("\n");
  const mark = { whole: paint.green("✓"), "with-loss": paint.yellow("!"), nothing: paint.red("✗") }[outcome];
  lines.push(`${mark} ${paint.bold(words.outcome[headlineOf(report)](saved))}`);
  if (beside !== undefined)
    lines.push(...indented(locales[language].convert.beside(clipStart(printable(beside, 1000), width - 16))));
  if (output && output.container !== input.container)
    lines.push(...indented(words.otherContainer(containerName(input.container, undefined, locales[language].report))));
  const whole = report.lostExact && report.lost === 0;
  const counts = [
    ...(whole ? [] : [words.lost(report.lost, report.lostExact)]),
    ...(report.unverified > 0 ? [words.unverified(report.unverified)] : []),
    ...(report.wholeChunks + report.damagedChunks > 0 ? [words.chunks(report.wholeChunks, report.damagedChunks)] : []),
    ...(report.attachmentsLost > 0 ? [words.attachments(report.attachmentsSaved, report.attachmentsLost)] : []),
  ];
  if (counts.length > 0) lines.push(...indented(counts.join(" · ")));
  if (report.rebuilt.length > 0 && output)
    lines.push(...indented(words.rebuilt(report.rebuilt.map((part) => words.parts[part]).join(comma))));
  if (report.unverified > 0 && output) lines.push(...indented(words.whatUnverified));
  if (!report.checksums && output) lines.push(...indented(words.noChecksums));
  if (report.skips > 0) {
    lines.push("", words.skipped(bytes(report.skippedBytes), report.skips));
    for (const { file, offset, sizeBytes, reason } of report.firstSkips) {
      const place = words.skip(offset, bytes(sizeBytes), reasonIn(language, reason));
      lines.push(...indented(file === undefined ? place : `${printable(file)}${comma}${place}`));
    }
  }
  for (const { file, id, lost, fromNs, toNs } of (report.undefinedChannels ?? []).slice(0, LISTED)) {
    const what = words.undefinedChannel(id, lost, input.container === "rosbag1");
    const times = fromNs === undefined ? [] : [`${civil(fromNs)} … ${civil(toNs!)}`];
    const place = file === undefined ? [] : [printable(file)];
    lines.push("", ...indented([...place, what, ...times].join(comma)));
  }
  const broken = streams.filter(({ lost, lostExact, holes }) => lost > 0 || (!lostExact && holes > 0));
  for (const stream of broken.slice(0, LISTED)) lines.push("", ...streamLines(stream));
  if (broken.length > LISTED) lines.push("", ...indented(words.moreStreams(broken.length - LISTED)));
  return [...lines, ""].join("\n");

  function streamLines({
    topic,
    type,
    saved: kept,
    unverified,
    lost,
    lostExact,
    holes,
    firstHoles,
  }: StreamRecovery): string[] {
    const seconds = (ns: string | undefined) => (ns === undefined ? undefined : moment(ns, report.startNs, language));
    const utc = (ns: string | undefined) => (ns === undefined ? undefined : civil(ns));
    const told = [
      words.saved(kept),
      words.lost(lost, lostExact),
      ...(unverified > 0 ? [words.unverified(unverified)] : []),
    ];
    // A hole without a beginning and an end is the whole stream.
    const known = firstHoles.filter(({ fromNs, toNs }) => fromNs !== undefined || toNs !== undefined);
    const places = known.map(({ fromNs, toNs }) => {
      const dates = [utc(fromNs), utc(toNs)].filter((date) => date !== undefined);
      return words.hole(seconds(fromNs), seconds(toNs)) + (dates.length > 0 ? ` · ${dates.join(" … ")}` : "");
    });
    if (holes > firstHoles.length) places.push(words.moreHoles(holes - firstHoles.length));
    return [
      `  ${paint.bold(printable(topic))}  ${paint.dim(printable(type, 40))}`,
      ...indented(told.join(" · "), 4),
      ...places.flatMap((place) => indented(place, 4)),
    ];
  }
}

/** Which words say best what came of it. */
function headlineOf({ outcome, lost, lostExact, attachmentsLost }: RecoveryReport) {
  if (outcome !== "with-loss") return outcome;
  if (lost > 0 || attachmentsLost > 0) return "lost";
  return lostExact ? "unverified" : "unsure";
}
