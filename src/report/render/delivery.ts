/**
 * A delivery that was packed or verified, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { PackingReport } from "../../spec/verdict/packing.js";
import type { UnpackingReport } from "../../spec/verdict/unpacking.js";
import type { DeliveryDifference, VerificationReport } from "../../spec/verdict/verification.js";
import { bytes } from "../units.js";
import { printable } from "../words.js";
import { type Paint, unpainted, wrap } from "./paint.js";

interface Layout {
  readonly width?: number;
  readonly paint?: Paint;
}

/** Renders a report of packing as text. */
export function renderPacking(report: PackingReport, { width = 80, paint = unpainted }: Layout = {}): string {
  const { language } = report;
  const { delivery: words } = locales[language];
  const { from, to, files, sizeBytes, resumed, signed, encrypted, emptyFolders, problems } = report;
  const names = { from: printable(from, 1000), to: printable(to, 1000) };
  const key = signed ? " --key PUBLIC.pem" : "";
  const lines =
    report.outcome === "refused"
      ? [
          ...wrap(words.refused(names.from, problems.length), width).map(paint.red),
          "",
          ...problems.flatMap((each) => differenceLines(each, width, paint, language)),
        ]
      : [
          ...wrap(words.packed(files, bytes(sizeBytes), names.to), width).map(paint.green),
          ...(resumed > 0 ? [words.resumed(resumed)] : []),
          ...(signed ? [words.signed] : []),
          ...(encrypted ? [words.sealed] : []),
          ...wrap(encrypted ? words.unpackWith(names.to, key) : words.verifyWith(names.to, key), width),
        ];
  if (emptyFolders.length > 0)
    lines.push(...wrap(words.empty(emptyFolders.map((name) => printable(name)).join(", ")), width).map(paint.yellow));
  return `${lines.join("\n")}\n`;
}

/** Renders a report of unpacking as text. */
export function renderUnpacking(report: UnpackingReport, { width = 80, paint = unpainted }: Layout = {}): string {
  const { language } = report;
  const { delivery: words } = locales[language];
  const { outcome, files, sizeBytes, decrypted, resumed, signature, problems } = report;
  const names = { from: printable(report.from, 1000), to: printable(report.to, 1000) };
  const lines =
    outcome === "refused"
      ? [
          ...wrap(words.notUnpacked(names.from, problems.length), width).map(paint.red),
          "",
          ...problems.flatMap((each) => differenceLines(each, width, paint, language)),
        ]
      : [
          ...wrap(words.unpacked(files, bytes(sizeBytes), names.to), width).map(paint.green),
          ...(decrypted > 0 ? [words.decrypted(decrypted)] : []),
          ...(resumed > 0 ? [words.resumed(resumed)] : []),
          ...wrap(words.signature[signature], width),
          ...wrap(words.checkWith(names.to), width),
        ];
  return `${lines.join("\n")}\n`;
}

/** Renders a verification as text. */
export function renderVerification(report: VerificationReport, { width = 80, paint = unpainted }: Layout = {}): string {
  const { language } = report;
  const { delivery: words } = locales[language];
  const { outcome, files, sizeBytes, resumed, signature, differences } = report;
  const head =
    outcome === "intact"
      ? paint.green(words.intact(files, bytes(sizeBytes)))
      : paint.red(words.differs(differences.length));
  const lines = [
    paint.bold(printable(report.delivery, 1000)),
    head,
    ...wrap(words.signature[signature], width),
    ...(resumed > 0 ? [words.resumed(resumed)] : []),
  ];
  if (differences.length > 0)
    lines.push("", ...differences.flatMap((each) => differenceLines(each, width, paint, language)));
  return `${lines.join("\n")}\n`;
}

/** A difference: where, what, and under it what should be there. */
function differenceLines(difference: DeliveryDifference, width: number, paint: Paint, language: Language): string[] {
  const { delivery: words } = locales[language];
  const { kind, path, reason } = difference;
  const why = reason === undefined ? "" : words.reason(printable(reason));
  const instead = words.instead(difference);
  return [
    paint.bold(printable(path, 1000)),
    ...wrap(`${words.kinds[kind]}${why}`, width - 2).map((line) => `  ${line}`),
    ...(instead === "" ? [] : wrap(instead, width - 2).map((line) => paint.dim(`  ${line}`))),
  ];
}
