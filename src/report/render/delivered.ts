/**
 * A delivery as a whole, as part of a report on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { DeliveryReport, Report } from "../../spec/verdict/report.js";
import { bytes } from "../units.js";
import { printable } from "../words.js";
import {
  grouping,
  indented,
  type Layout,
  reasonLines,
  reasonsOf,
  ruleLines,
  tallyLines,
  verdictMark,
} from "./findings.js";
import { clipStart, wrap } from "./paint.js";

/** What a report says of a delivery: what it is, whether it holds its recordings back, and what is wrong with it. */
export function deliveryLines(delivery: DeliveryReport, report: Report, layout: Layout): string[] {
  const { width, paint, levels, language, words: common } = layout;
  const { delivery: words } = locales[language];
  const { path, id, packed, files, sizeBytes, encrypted, signature, verdict, level, trouble } = delivery;
  const facts = [
    ...(id === undefined ? [] : [id]),
    packed ? words.packedFiles(files, bytes(sizeBytes)) : words.toPack(files, bytes(sizeBytes)),
    ...(encrypted ? [words.encrypted] : []),
    ...(packed ? [words.signatureState[signature]] : []),
  ];
  const top = levels.length;
  const stopped = levels.find((each) => each.level === level + 1);
  const sentences = [
    words.asSuch(common.verdict[verdict](report.profile)),
    stopped ? words.stops(stopped.level, stopped.name[language]) : words.lets(top),
  ];
  const groups = grouping(delivery, layout);
  const { shown, more } = reasonLines(
    reasonsOf(delivery.rules.filter(({ outcome }) => outcome === "not-checked")),
    layout,
  );
  return [
    paint.bold(clipStart(printable(path, 1000), width)),
    ...indented(printable(facts.join(" · "), 1000), width),
    "",
    ...wrap(sentences.join(common.sentenceGap), width - 2).map(
      (line, i) => `${i === 0 ? verdictMark(verdict, paint) : " "} ${i === 0 ? paint.bold(line) : line}`,
    ),
    ...(trouble ? indented(printable(trouble.message, 1000), width) : []),
    ...groups.flatMap((findings) => ["", ...ruleLines(findings, delivery, layout)]),
    "",
    ...shown,
    ...(packed ? [] : indented(words.pack(printable(path, 1000)), width)),
    ...more,
    ...tallyLines(delivery, groups[0]?.[0]?.rule, layout),
  ];
}
