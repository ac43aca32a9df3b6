/**
 * What is in recordings, on a terminal.
 *
 * @module
 */
import type { Info, RecordingInfo } from "../../spec/verdict/info.js";
import { bytes, duration, grouped, quantity } from "../units.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, padStart, stringWidth, unpainted, wrap } from "./paint.js";

/** Renders what is in recordings as text. */
export function renderInfo(
  info: Info,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  return info.recordings.flatMap((recording) => [...recordingLines(recording, width, paint), ""]).join("\n");
}

function recordingLines(recording: RecordingInfo, width: number, paint: Paint): string[] {
  const { path, facts, trouble, sizeBytes, streams } = recording;
  const lines = [paint.bold(clipStart(printable(path, 1000), width))];
  if (trouble) return [...lines, ...wrap(printable(trouble.message, 1000), width - 2).map((line) => `  ${line}`)];
  const { container, logStartNs, logEndNs, samples } = facts!;
  const compression = container.compressions.map((name) => printable(name) || "uncompressed").join(", ");
  const entry = (name: string, value: string) => lines.push(`  ${pad(name, 14)}${clip(value, width - 16)}`);
  entry("container", `MCAP${container.profile ? `, profile ${printable(container.profile)}` : ""}`);
  if (container.library) entry("written by", printable(container.library));
  entry(
    "size",
    `${bytes(sizeBytes)}${container.chunks > 0 ? ` · ${grouped(container.chunks)} chunk${container.chunks === 1 ? "" : "s"}, ${compression}` : ""}`,
  );
  if (logStartNs !== undefined && logEndNs !== undefined) {
    entry("log time", `${logStartNs} … ${logEndNs} ns`);
    entry("duration", duration(Number(BigInt(logEndNs) - BigInt(logStartNs))));
  }
  entry("samples", `${grouped(samples)} in ${grouped(streams.length)} streams`);
  entry("index", container.indexed ? "yes" : "no");
  entry(
    "checksums",
    `${grouped(container.checksums.verified)} verified, ${grouped(container.checksums.absent)} absent`,
  );
  if (container.attachmentCount > 0)
    entry(
      "attachments",
      container.attachments.map(({ name, sizeBytes: size }) => `${printable(name)} (${bytes(size)})`).join(", "),
    );
  if (container.metadataCount > 0) entry("metadata", container.metadata.map(({ name }) => printable(name)).join(", "));
  const broken = Object.keys(container.faults);
  if (broken.length > 0) entry("damage", `${broken.join(", ")} (see tasuki check)`);
  return [...lines, "", ...table(recording, width, paint)];
}

function table({ streams }: RecordingInfo, width: number, paint: Paint): string[] {
  const head = ["stream", "type", "samples", "rate", "latency", "size"];
  const rows = streams.map(({ topic, type, encoding, samples, rateHz, latencyP50Ns, bytes: size }) => [
    printable(topic),
    printable(type || `(${encoding})`),
    grouped(samples),
    rateHz === undefined ? "" : quantity(rateHz, "Hz"),
    latencyP50Ns === undefined ? "" : duration(latencyP50Ns),
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
  const line = (row: string[]) =>
    `  ${pad(clipStart(row[0]!, topicWidth), topicWidth)}  ${pad(shorten(row[1]!, typeWidth), typeWidth)}${row
      .slice(2)
      .map((cell, i) => `  ${padStart(cell, widest[i + 2]!)}`)
      .join("")}`.trimEnd();
  return [paint.dim(line(head)), ...rows.map(line)];
}

/** A type name in a width: its last part when the whole does not fit. */
const shorten = (type: string, width: number): string =>
  stringWidth(type) <= width ? type : clip(type.split(/[/.]/).at(-1)!, width);
