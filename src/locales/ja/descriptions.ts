/**
 * The prose of the specification in Japanese: what each schema, property and parameter says of itself, by its English.
 *
 * @module
 */
import { agreement } from "./descriptions/agreement.js";
import { annotationFacts } from "./descriptions/annotation-facts.js";
import { annotationItems } from "./descriptions/annotation-items.js";
import { annotationParts } from "./descriptions/annotation-parts.js";
import { bag } from "./descriptions/bag.js";
import { burstsAndRepeats } from "./descriptions/bursts-and-repeats.js";
import { calibration } from "./descriptions/calibration.js";
import { caseRecordings } from "./descriptions/case-recordings.js";
import { cases } from "./descriptions/cases.js";
import { clock } from "./descriptions/clock.js";
import { clockTable } from "./descriptions/clock-table.js";
import { clockreal } from "./descriptions/clockreal.js";
import { conformance } from "./descriptions/conformance.js";
import { containerFacts } from "./descriptions/container-facts.js";
import { convert } from "./descriptions/convert.js";
import { databases } from "./descriptions/databases.js";
import { declaration } from "./descriptions/declaration.js";
import { delivered } from "./descriptions/delivered.js";
import { delivery } from "./descriptions/delivery.js";
import { diff } from "./descriptions/diff.js";
import { embeddedAnnotations } from "./descriptions/embedded-annotations.js";
import { frames } from "./descriptions/frames.js";
import { gapReport } from "./descriptions/gap-report.js";
import { handOver } from "./descriptions/hand-over.js";
import { images } from "./descriptions/images.js";
import { imu } from "./descriptions/imu.js";
import { labelLosses } from "./descriptions/label-losses.js";
import { repeatedSamples, undefinedChannels } from "./descriptions/leftovers.js";
import { mappings } from "./descriptions/mappings.js";
import { modality } from "./descriptions/modality.js";
import { motion } from "./descriptions/motion.js";
import { neighbours } from "./descriptions/neighbours.js";
import { openLabel } from "./descriptions/openlabel.js";
import { parameters } from "./descriptions/parameters.js";
import { premises } from "./descriptions/premises.js";
import { recovery } from "./descriptions/recovery.js";
import { rosbag2 } from "./descriptions/rosbag2.js";
import { samples } from "./descriptions/samples.js";
import { sharedMotion } from "./descriptions/shared-motion.js";
import { streamFacts } from "./descriptions/stream-facts.js";
import { sweep } from "./descriptions/sweep.js";
import { sync } from "./descriptions/sync.js";
import { vector } from "./descriptions/vector.js";
import { verdict } from "./descriptions/verdict.js";

/** Japanese by English description. A test holds it to the schemas. */
export const descriptions: Readonly<Record<string, string>> = {
  ...handOver,
  ...annotationParts,
  ...annotationItems,
  ...annotationFacts,
  ...openLabel,
  ...gapReport,
  ...labelLosses,
  ...agreement,
  ...declaration,
  ...calibration,
  ...containerFacts,
  ...databases,
  ...rosbag2,
  ...streamFacts,
  ...verdict,
  ...clock,
  ...mappings,
  ...modality,
  ...imu,
  ...motion,
  ...embeddedAnnotations,
  ...frames,
  ...images,
  ...samples,
  ...sharedMotion,
  ...delivery,
  ...neighbours,
  ...delivered,
  ...premises,
  ...clockreal,
  ...sync,
  ...clockTable,
  ...convert,
  ...diff,
  ...repeatedSamples,
  ...undefinedChannels,
  ...recovery,
  ...cases,
  ...caseRecordings,
  ...conformance,
  ...parameters,
  ...bag,
  ...burstsAndRepeats,
  ...sweep,
  ...vector,
};
