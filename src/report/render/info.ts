/**
 * What is in recordings, on a terminal.
 *
 * @module
 */
import { grouped } from "../../locales/grouped.js";
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { Info, RecordingInfo } from "../../spec/verdict/info.js";
import { containerName } from "../container-name.js";
import { bytes, duration, quantity } from "../units.js";
import { printable } from "../words.js";
import { annotationLines, inAnnotation } from "./annotation.js";
import { clip, clipStart, type Paint, pad, padStart, stringWidth, unpainted, wrap } from "./paint.js";
import { draftLines, sampleLines, streamLines } from "./streams.js";

/** Renders what is in recordings as text. */
export function renderInfo(
  info: Info,
  { width = 80, paint = unpainted, language = "en" }: { width?: number; paint?: Paint; language?: Language } = {},
): string {
  return [
    ...info.recordings.map((recording) => recordingLines(recording, width, paint, language)),
    ...(info.annotations ?? []).map((annotation) => annotationLines(annotation, width, paint, language)),
  ]
    .flatMap((lines) => [...lines, ""])
    .join("\n");
}

function recordingLines(recording: RecordingInfo, width: number, paint: Paint, language: Language): string[] {
  const { path, facts, trouble, sizeBytes, streams } = recording;
  const lines = [paint.bold(clipStart(printable(path, 1000), width))];
  if (trouble) return [...lines, ...wrap(printable(trouble.message, 1000), width - 2).map((line) => `  ${line}`)];
  const { container, logStartNs, logEndNs, samples } = facts!;
  const words = locales[language].info;
  const compression = container.compressions.map((name) => printable(name) || words.uncompressed).join(", ");
  const entry = (name: string, value: string) => lines.push(`  ${pad(name, 14)}${clip(value, width - 16)}`);
  const name = containerName(container.kind, facts!.rosbag2?.fileCount, locales[language].report);
  entry(words.container, container.profile ? words.profile(name, printable(container.profile)) : name);
  if (container.library) entry(words.writtenBy, printable(container.library));
  entry(
    words.size,
    `${bytes(sizeBytes)}${container.chunks > 0 ? ` · ${words.chunks(container.chunks, compression)}` : ""}`,
  );
  if (logStartNs !== undefined && logEndNs !== undefined) {
    entry(words.logTime, `${logStartNs} … ${logEndNs} ns`);
    entry(words.duration, duration(Number(BigInt(logEndNs) - BigInt(logStartNs)), language));
  }
  entry(words.samples, words.samplesIn(samples, streams.length));
  const { annotation } = recording;
  if (annotation)
    entry(words.annotation, `${inAnnotation(annotation, language)} · ${printable(annotation.path, 1000)}`);
  const { recovered } = facts!;
  if (recovered)
    entry(words.recovered, words.recoveredSamples(recovered.lost, recovered.lostExact, recovered.unverified));
  entry(words.index, container.indexed ? words.yes : words.no);
  entry(words.checksums, words.verified(container.checksums.verified, container.checksums.absent));
  if (container.attachmentCount > 0)
    entry(
      words.attachments,
      container.attachments.map(({ name, sizeBytes: size }) => `${printable(name)} (${bytes(size)})`).join(", "),
    );
  if (container.metadataCount > 0)
    entry(words.metadata, container.metadata.map(({ name }) => printable(name)).join(", "));
  for (const { entries } of container.metadata)
    for (const [key, value] of Object.entries(entries ?? {})) entry("", `${printable(key)}: ${printable(value)}`);
  const custom = facts!.rosbag2?.customDataKeys ?? [];
  if (custom.length > 0) entry(words.customData, custom.map((key) => printable(key)).join(", "));
  const broken = Object.keys(container.faults);
  if (broken.length > 0) entry(words.damage, words.seeCheck(broken.join(", ")));
  const content = streams.some((stream) => stream.content);
  return [
    ...lines,
    "",
    ...(content ? streamLines : table)(recording, width, paint, language),
    ...draftLines(recording, width, paint, language),
    ...sampleLines(recording, width, paint, language),
  ];
}

function table({ streams }: RecordingInfo, width: number, paint: Paint, language: Language): string[] {
  const head = locales[language].info.columns;
  const rows = streams.map(({ topic, type, encoding, samples, rateHz, latencyP50Ns, bytes: size }) => [
    printable(topic),
    printable(type || `(${encoding})`),
    grouped(samples),
    rateHz === undefined ? "" : quantity(rateHz, "Hz", language),
    latencyP50Ns === undefined ? "" : duration(latencyP50Ns, language),
    bytes(size),
  ]);
  const widest = head.map((name, column) =>
    Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[column]!))),
  );
  const numbers = widest.slice(2).reduce((sum, n) => sum + n + 2, 0);
  // Topic and type share what the numbers leave; the type gives way first.
  const room = Math.max(24, width - 2 - numbers - 2);
  const topicWidth = Math.min(widest[0]!, Math.max(12, room - Math.min(widest[1]!, Math.floor(room * 0.45))));
  const typeWidth = Math.max(8, Math.min(widest[1]!, room - topicWidth));
  const line = (row: readonly string[]) =>
    `  ${pad(clipStart(row[0]!, topicWidth), topicWidth)}  ${pad(shorten(row[1]!, typeWidth), typeWidth)}${row
      .slice(2)
      .map((cell, i) => `  ${padStart(cell, widest[i + 2]!)}`)
      .join("")}`.trimEnd();
  return [paint.dim(line(head)), ...rows.map(line)];
}

/** A type name in a width: its last part when the whole does not fit. */
const shorten = (type: string, width: number): string =>
  stringWidth(type) <= width ? type : clip(type.split(/[/.]/).at(-1)!, width);
