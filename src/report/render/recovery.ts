/**
 * What was saved from a damaged recording, on a terminal.
 *
 * @module
 */
import { locales, reasonIn } from "../../locales/index.js";
import type { RecoveryReport, StreamRecovery } from "../../spec/verdict/recovery.js";
import { bytes, moment } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";

/** Renders the report of a recovery as text. */
export function renderRecovery(
  report: RecoveryReport,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, input, output, outcome, saved, streams, trouble } = report;
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
  lines.push(`${mark} ${paint.bold(words.outcome[outcome](saved))}`);
  const whole = report.lostExact && report.lost === 0;
  const counts = [
    ...(whole ? [] : [words.lost(report.lost, report.lostExact)]),
    ...(report.unverified > 0 ? [words.unverified(report.unverified)] : []),
    words.chunks(report.wholeChunks, report.damagedChunks),
    ...(report.attachmentsLost > 0 ? [words.attachments(report.attachmentsSaved, report.attachmentsLost)] : []),
  ];
  lines.push(...indented(counts.join(" · ")));
  if (report.rebuilt.length > 0)
    lines.push(...indented(words.rebuilt(report.rebuilt.map((part) => words.parts[part]).join(comma))));
  if (report.skips > 0) {
    lines.push("", words.skipped(bytes(report.skippedBytes), report.skips));
    for (const { offset, sizeBytes, reason } of report.firstSkips)
      lines.push(...indented(words.skip(offset, bytes(sizeBytes), reasonIn(language, reason))));
  }
  const starts = streams.flatMap(({ firstHoles }) => firstHoles.flatMap(({ fromNs, toNs }) => fromNs ?? toNs ?? []));
  const startNs = starts.reduce<string | undefined>(
    (least, ns) => (least === undefined || BigInt(ns) < BigInt(least) ? ns : least),
    undefined,
  );
  const broken = streams.filter(({ lost, lostExact, holes }) => lost > 0 || (!lostExact && holes > 0));
  for (const stream of broken) lines.push("", ...streamLines(stream));
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
    const time = (ns: string | undefined) => (ns === undefined ? undefined : moment(ns, undefined, language));
    const told = [
      words.saved(kept),
      words.lost(lost, lostExact),
      ...(unverified > 0 ? [words.unverified(unverified)] : []),
    ];
    const places = firstHoles.map(({ fromNs, toNs }) =>
      fromNs !== undefined && toNs !== undefined
        ? words.hole(time(fromNs), moment(toNs, startNs === undefined ? undefined : fromNs, language).replace(/^/, "+"))
        : words.hole(time(fromNs), time(toNs)),
    );
    if (holes > firstHoles.length) places.push(words.moreHoles(holes - firstHoles.length));
    return [
      `  ${paint.bold(printable(topic))}  ${paint.dim(printable(type, 40))}`,
      ...indented(told.join(" · "), 4),
      ...places.flatMap((place) => indented(place, 4)),
    ];
  }
}
