/** Every rule, by id. A test keeps the list sorted and complete. */
import { logClockDeclared } from "./clock/log-clock-declared.js";
import { referencesResolve } from "./clock/references-resolve.js";
import { stampClockDeclared } from "./clock/stamp-clock-declared.js";
import { stampReferenceDeclared } from "./clock/stamp-reference-declared.js";
import { stampsNearLog } from "./clock/stamps-near-log.js";
import { checksumsHold } from "./container/checksums-hold.js";
import { checksumsPresent } from "./container/checksums-present.js";
import { chunkTimesMatch } from "./container/chunk-times-match.js";
import { chunksReadable } from "./container/chunks-readable.js";
import { declarationValid } from "./container/declaration-valid.js";
import { definitionsConsistent } from "./container/definitions-consistent.js";
import { fileComplete } from "./container/file-complete.js";
import { indexMatches } from "./container/index-matches.js";
import { indexPresent } from "./container/index-present.js";
import { libraryNamed } from "./container/library-named.js";
import { magicIntact } from "./container/magic-intact.js";
import { recordsWellFormed } from "./container/records-well-formed.js";
import { samplesPresent } from "./container/samples-present.js";
import { statisticsMatch } from "./container/statistics-match.js";
import { summaryRepeatsDefinitions } from "./container/summary-repeats-definitions.js";
import { samplesFitSchema } from "./decode/samples-fit-schema.js";
import type { Rule } from "./rule.js";
import { definitionParses } from "./schema/definition-parses.js";
import { definitionPresent } from "./schema/definition-present.js";
import { encodingsMatch } from "./schema/encodings-match.js";
import { encodingsRegistered } from "./schema/encodings-registered.js";
import { oneTypePerStream } from "./schema/one-type-per-stream.js";
import { declaredStreamsPresent } from "./time/declared-streams-present.js";
import { gapsBounded } from "./time/gaps-bounded.js";
import { jitterBounded } from "./time/jitter-bounded.js";
import { latencyBounded } from "./time/latency-bounded.js";
import { logTimesOrdered } from "./time/log-times-ordered.js";
import { logTimesSet } from "./time/log-times-set.js";
import { publishNotAfterLog } from "./time/publish-not-after-log.js";
import { rateAsDeclared } from "./time/rate-as-declared.js";
import { ratesAgree } from "./time/rates-agree.js";
import { samplesNotMissing } from "./time/samples-not-missing.js";
import { stampsDistinct } from "./time/stamps-distinct.js";
import { stampsIncrease } from "./time/stamps-increase.js";
import { stampsNotAhead } from "./time/stamps-not-ahead.js";
import { stampsPlausible } from "./time/stamps-plausible.js";
import { stampsSet } from "./time/stamps-set.js";
import { stampsWellFormed } from "./time/stamps-well-formed.js";
import { streamsCoverRecording } from "./time/streams-cover-recording.js";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  logClockDeclared,
  referencesResolve,
  stampClockDeclared,
  stampReferenceDeclared,
  stampsNearLog,
  checksumsHold,
  checksumsPresent,
  chunkTimesMatch,
  chunksReadable,
  declarationValid,
  definitionsConsistent,
  fileComplete,
  indexMatches,
  indexPresent,
  libraryNamed,
  magicIntact,
  recordsWellFormed,
  samplesPresent,
  statisticsMatch,
  summaryRepeatsDefinitions,
  samplesFitSchema,
  definitionParses,
  definitionPresent,
  encodingsMatch,
  encodingsRegistered,
  oneTypePerStream,
  declaredStreamsPresent,
  gapsBounded,
  jitterBounded,
  latencyBounded,
  logTimesOrdered,
  logTimesSet,
  publishNotAfterLog,
  rateAsDeclared,
  ratesAgree,
  samplesNotMissing,
  stampsDistinct,
  stampsIncrease,
  stampsNotAhead,
  stampsPlausible,
  stampsSet,
  stampsWellFormed,
  streamsCoverRecording,
];
