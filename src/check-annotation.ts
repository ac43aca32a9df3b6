/**
 * Checking labels without the recording that they are of.
 *
 * @module
 */
import { isRead, summaryOf } from "./annotation-summary.js";
import type { CheckOptions } from "./check.js";
import { declarationIn } from "./handed-in.js";
import type { Source } from "./io/source.js";
import { judgeFacts } from "./judging.js";
import { readLabels } from "./labels.js";
import { resolveProfile } from "./profile.js";
import type { RecordingReport } from "./spec/verdict/report.js";

/** Checks one annotation, or OpenLABEL document, alone. What needs its recording is not checked, and no level is reached. */
export async function checkAnnotation(
  source: Source,
  { profile, declaration, language }: Pick<CheckOptions, "profile" | "declaration" | "language"> = {},
): Promise<RecordingReport> {
  const labels = await readLabels(source);
  const given = await declarationIn(declaration);
  const labelled = { recording: undefined, declaration: given, ...labels };
  const judged = judgeFacts(labelled, resolveProfile(profile), { language });
  const { verdict, rules: results, findings } = judged;
  return {
    path: source.name,
    container: "openlabel" in labels ? "openlabel" : "annotation",
    sizeBytes: source.size,
    samples: 0,
    library: "",
    declaration: given ? "given" : "none",
    annotation: summaryOf(labels, source.name, "alone"),
    verdict,
    conforms: verdict === "conforms",
    level: 0,
    complete: isRead(labels),
    streams: [],
    rules: results,
    findings,
  };
}
