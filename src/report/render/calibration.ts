/**
 * How cameras are calibrated, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Calibration } from "../../spec/declaration/calibration.js";
import type { Language } from "../../spec/language.js";
import type { CalibratedCamera, CalibrationTable } from "../../spec/verdict/calibration-table.js";
import type { Finding } from "../../spec/verdict/finding.js";
import type { Info, RecordingInfo } from "../../spec/verdict/info.js";
import { significant } from "../units.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, unpainted, wrap } from "./paint.js";

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** The width of the names of values. */
const NAMES = 16;

/** Renders the calibrations of recordings as text. */
export function renderCalibration(
  { recordings }: Info,
  { width = 80, paint = unpainted, language = "en" }: { width?: number; paint?: Paint; language?: Language } = {},
): string {
  const layout = { width, paint, language };
  return recordings.flatMap((recording) => [...recordingLines(recording, layout), ""]).join("\n");
}

function recordingLines({ path, calibration, trouble }: RecordingInfo, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const words = locales[language].calibration;
  const lines = [paint.bold(clipStart(printable(path, 1000), width))];
  if (trouble || !calibration)
    return [...lines, ...wrap(printable(trouble?.message ?? "", 1000), width - 2).map((line) => `  ${line}`)];
  lines.push(`  ${words.cameras(calibration.cameras.length)}`);
  for (const camera of calibration.cameras) lines.push("", ...cameraLines(camera, layout));
  return [...lines, ...restLines(calibration, layout)];
}

const markOf = (findings: readonly Finding[], paint: Paint): string =>
  findings.some(({ severity }) => severity === "error")
    ? paint.red("✗")
    : findings.some(({ severity }) => severity === "warning")
      ? paint.yellow("!")
      : paint.green("✓");

/** A number without more digits than anybody reads. */
const number = (value: number): string => significant(value, 6).replace("-", "−");
const few = (value: number): string => significant(value, 4).replace("-", "−");

function cameraLines(camera: CalibratedCamera, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const words = locales[language].calibration;
  const { calibration: found, declared } = camera;
  const lines = [
    `${found || camera.findings.length > 0 ? markOf(camera.findings, paint) : paint.dim("–")} ${paint.bold(clipStart(printable(camera.topic), width - 2))}`,
  ];
  const entry = (name: string, value: string) => {
    const [first = "", ...rest] = wrap(value, width - NAMES - 4);
    lines.push(clip(`  ${paint.dim(pad(name, NAMES))}  ${first}`, width + 16));
    for (const line of rest) lines.push(`  ${" ".repeat(NAMES)}  ${line}`);
  };
  const images = camera.images.filter((topic) => topic !== camera.topic).map((topic) => printable(topic));
  if (images.length > 0) entry(words.images, images.join(", ") + words.joined(camera.joinedBy));
  if (camera.frame !== undefined) entry(words.frame, printable(camera.frame));
  if (found) {
    const { intrinsics: k, distortionModel, distortion, distortionCount } = found;
    entry(words.model, `${found.widthPx}×${found.heightPx} px · ${printable(distortionModel) || words.noModel}`);
    if (k) entry(words.matrix, `fx ${number(k[0]!)}  fy ${number(k[4]!)}  cx ${number(k[2]!)}  cy ${number(k[5]!)} px`);
    if (distortionCount > 0) entry(words.distortion, distortion.map(few).join("  "));
    if (camera.horizontalDegrees !== undefined)
      entry(words.view, `${few(camera.horizontalDegrees)}° × ${few(camera.verticalDegrees!)}°`);
    if (camera.baselineM !== undefined) entry(words.baseline, `${few(camera.baselineM)} m`);
    entry(words.constancy, words.changes(camera.changes, camera.samples));
  } else entry(words.model, words.unrecorded);
  if (declared)
    entry(
      words.declared,
      `${declared.widthPx}×${declared.heightPx} px · ${declared.model} ${declared.intrinsics.map(number).join("  ")} · ` +
        `${printable(declared.distortionModel)} ${declared.distortion.map(few).join("  ")}`.trimEnd(),
    );
  if (camera.records.length === 0) entry(words.record, words.noRecord);
  for (const record of camera.records) entry(words.record, recordWords(record, language));
  return [...lines, ...findingLines(camera.findings, layout)];
}

/** Date, method, residual and validity of a record, as far as they are stated. */
function recordWords({ id, kind, state, date, method, residual, validity }: Calibration, language: Language): string {
  const words = locales[language].calibration;
  return [
    printable(id),
    kind,
    ...(state === undefined || state === "calibrated" ? [] : [state]),
    date ?? words.undated,
    ...(method === undefined ? [] : [printable(method, 300)]),
    ...(residual
      ? [`${few(residual.value)} ${printable(residual.unit)} ${printable(residual.statistic ?? "rms")}`]
      : []),
    ...(validity ? [words.valid(validity.from, validity.until)] : []),
  ].join(" · ");
}

function findingLines(findings: readonly Finding[], { width, paint }: Layout): string[] {
  return findings.flatMap((finding) => {
    const [head = "", ...rest] = wrap(printable(finding.message, 500), width - 6);
    return [`  ${markOf([finding], paint)} ${head}`, ...rest.map((line) => `    ${line}`)];
  });
}

/** What is of no camera: other records, files, and findings on the whole. */
function restLines({ records, files, findings }: CalibrationTable, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const words = locales[language].calibration;
  const listed = (title: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [
          "",
          `  ${paint.bold(title)}`,
          ...items.flatMap((item) => wrap(item, width - 6).map((line, i) => `  ${i === 0 ? "" : "  "}${line}`)),
        ];
  return [
    ...listed(
      words.others,
      records.map((record) => recordWords(record, language)),
    ),
    ...listed(
      words.files,
      files.map(({ name, format, state, values }) =>
        [
          printable(name),
          format,
          words.states[state],
          words.holds(values?.cameras?.length ?? 0, values?.imus?.length ?? 0),
        ]
          .filter((part) => part !== "")
          .join(" · "),
      ),
    ),
    ...(findings.length === 0 ? [] : ["", `  ${paint.bold(words.findings)}`, ...findingLines(findings, layout)]),
  ];
}
