/**
 * What is in annotations, on a terminal.
 *
 * @module
 */
import { grouped } from "../../locales/grouped.js";
import { type Locale, locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { AnnotationInfo } from "../../spec/verdict/annotation-info.js";
import type { AnnotationSummary } from "../../spec/verdict/report.js";
import { bytes, duration } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, pad, wrap } from "./paint.js";
import { table } from "./table.js";

/** Columns before the entries. */
const HEAD = 16;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What an annotation holds, in a few words. */
export function inAnnotation({ read, segments, geometries }: AnnotationSummary, language: Language): string {
  const { counted, unread } = locales[language].annotations;
  return read ? counted(segments, geometries) : unread;
}

/** The lines about one annotation. */
export function annotationLines(info: AnnotationInfo, width: number, paint: Paint, language: Language): string[] {
  const lines = [paint.bold(clipStart(printable(info.path, 1000), width))];
  if (info.trouble)
    return [...lines, ...wrap(printable(info.trouble.message, 1000), width - 2).map((line) => `  ${line}`)];
  const words = locales[language].annotations;
  const { counts, durationNs } = info;
  const entry = (name: string, parts: readonly string[]) => {
    if (parts.length > 0)
      for (const [i, line] of wrap(parts.join(" · "), width - HEAD - 2).entries())
        lines.push(`  ${pad(i === 0 ? name : "", HEAD)}${line}`);
  };
  entry(words.annotation, [printable(info.id), bytes(info.sizeBytes)]);
  const frames = info.frames === undefined ? [] : [words.frames(info.frames)];
  entry(words.length, [...(durationNs > 0 || frames.length === 0 ? [duration(durationNs, language)] : []), ...frames]);
  const { tracks, segments, events, relations, geometries } = counts;
  entry(words.holds, [words.counts(tracks, segments, events, relations, geometries, info.entities)]);
  entry(words.outcomes, outcomeParts(info, words));
  entry(
    words.control,
    info.control.map(({ mode, totalNs, interventionNs }) => {
      const intervention = interventionNs > 0 ? ` (${words.intervention(duration(interventionNs, language))})` : "";
      return `${mode} ${duration(totalNs, language)}${intervention}`;
    }),
  );
  entry(
    words.languages,
    info.languages.map(
      ({ language: tag, texts, derived }) =>
        `${printable(tag)} ${grouped(texts)}${derived > 0 ? ` (${words.derived(derived)})` : ""}`,
    ),
  );
  entry(
    words.entities,
    Object.entries(info.entityTypes).map(([type, count]) => `${printable(type)} ${grouped(count)}`),
  );
  entry(
    words.geometries,
    Object.entries(info.geometries).map(([kind, count]) => `${printable(kind)} ${grouped(count)}`),
  );
  entry(
    words.makers,
    info.makers.map(({ by, method, items }) => `${printable(by)} ${method} ${grouped(items)}`),
  );
  entry(
    words.reviews,
    Object.entries(info.reviews).map(([state, count]) => `${state} ${grouped(count)}`),
  );
  return [...lines, ...trackTable(info, width, paint, language), ...labelTable(info, width, paint, language)];
}

const outcomeParts = ({ outcomes }: AnnotationInfo, words: Locale["annotations"]): string[] =>
  outcomes.map(({ level, outcomes: found, successShare }) => {
    const name = level === undefined ? "" : `${words.levels[level]}: `;
    const parts = Object.entries(found).map(([status, count]) => `${status} ${grouped(count)}`);
    return `${name}${[...parts, ...(successShare === undefined ? [] : [words.success(percent(successShare))])].join(", ")}`;
  });

function trackTable({ tracks }: AnnotationInfo, width: number, paint: Paint, language: Language): string[] {
  const { trackColumns, kinds, levels, coverages } = locales[language].annotations;
  const rows = tracks.map(({ id, kind, level, coverage, segments, coveredShare, medianNs }) => [
    printable(id),
    kinds[kind],
    level === undefined ? "" : levels[level],
    coverages[coverage],
    grouped(segments),
    coveredShare === undefined ? "" : percent(coveredShare),
    medianNs === undefined ? "" : duration(medianNs, language),
  ]);
  return table(trackColumns, rows, 4, width, paint);
}

function labelTable(info: AnnotationInfo, width: number, paint: Paint, language: Language): string[] {
  const words = locales[language].annotations;
  const rows = info.labels.map(({ label, segments, totalNs }) => [
    printable(label),
    grouped(segments),
    duration(totalNs, language),
  ]);
  const more = info.labelCount - info.labels.length;
  const lines = table(words.labelColumns, rows, 1, width, paint);
  return more > 0 ? [...lines, `  ${words.moreLabels(more)}`] : lines;
}
