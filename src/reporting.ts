/**
 * Reports: of what could not be judged at all, of a recording as part of a delivery, and of all together.
 *
 * @module
 */
import { reasonIn } from "./locales/reasons.js";
import { isShipped, paramsOf, resolveProfile } from "./profile.js";
import { together } from "./report/judge.js";
import { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";
import type { DeliveryReport, RecordingReport, Report } from "./spec/verdict/report.js";
import { TasukiError } from "./trouble.js";
import { SPECIFICATION, VERSION } from "./version.js";

/** Throws a `TasukiError` where the words are asked for in a language in which there are none. */
export function mustBeSpoken(language: Language): void {
  const known = Language.options.join(", ");
  if (!Language.safeParse(language).success)
    throw new TasukiError("usage", `There are no words in the language ${language}, only in ${known}.`);
}

/** The entry of a file that could not be judged at all. */
export function troubled(
  path: string,
  error: TasukiError,
  { sizeBytes = 0, language = "en" }: { sizeBytes?: number; language?: Language | undefined } = {},
): RecordingReport {
  return {
    path,
    container: "",
    sizeBytes,
    samples: 0,
    library: "",
    declaration: "none",
    verdict: "not-judged",
    conforms: false,
    level: 0,
    complete: false,
    streams: [],
    rules: [],
    findings: [],
    trouble: { code: error.code, message: reasonIn(language, error.message) },
  };
}

/** What a recording reaches as part of a delivery: not more than the delivery lets it. */
export function within(recording: RecordingReport, delivery: DeliveryReport, profile: Profile): RecordingReport {
  const level = Math.min(recording.level, delivery.level);
  const falls = recording.verdict === "conforms" && level < profile.level;
  return falls ? { ...recording, level, verdict: "not-judged", conforms: false } : { ...recording, level };
}

/** Puts the reports of several recordings, and of the deliveries that they came in, together. */
export function reportOf(
  recordings: RecordingReport[],
  profile?: string | Profile,
  language: Language = "en",
  deliveries: DeliveryReport[] = [],
): Report {
  const asked = resolveProfile(profile);
  mustBeSpoken(language);
  const verdict = together([...recordings, ...deliveries].map((each) => each.verdict));
  return {
    tasuki: VERSION,
    specification: SPECIFICATION,
    profile: asked.id,
    profileFrom: isShipped(asked) ? "specification" : "given",
    profileParams: paramsOf(asked),
    profileLevel: asked.level,
    language,
    verdict,
    conforms: verdict === "conforms",
    // Not `Math.min(...)`: a delivery may have more recordings than a call takes arguments.
    level: recordings.reduce((lowest, each) => Math.min(lowest, each.level), recordings[0]?.level ?? 0),
    ...(deliveries.length > 0 ? { deliveries } : {}),
    recordings,
  };
}
