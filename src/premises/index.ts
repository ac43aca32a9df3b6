/** Every premise that programs are compared by, by id. Written by `npm run generate` from the files that there are. */
import { annotationGuideline } from "./annotation/guideline.js";
import { annotationIntervals } from "./annotation/intervals.js";
import { annotationLabels } from "./annotation/labels.js";
import { annotationLanguages } from "./annotation/languages.js";
import { annotationOntology } from "./annotation/ontology.js";
import { annotationTimeBasis } from "./annotation/time-basis.js";
import { calibrationCameraModel } from "./calibration/camera-model.js";
import { calibrationDate } from "./calibration/date.js";
import { calibrationState } from "./calibration/state.js";
import { clocksLogAccuracy } from "./clocks/log-accuracy.js";
import { clocksLogDiscipline } from "./clocks/log-discipline.js";
import { clocksLogTimescale } from "./clocks/log-timescale.js";
import { containerFormat } from "./container/format.js";
import { containerPayloadEncoding } from "./container/payload-encoding.js";
import { environmentKind } from "./environment/kind.js";
import { environmentPeople } from "./environment/people.js";
import { environmentSite } from "./environment/site.js";
import { framesBase } from "./frames/base.js";
import { framesMap } from "./frames/map.js";
import { framesOdometry } from "./frames/odometry.js";
import { framesOptical } from "./frames/optical.js";
import { framesRoot } from "./frames/root.js";
import { framesSensorFrame } from "./frames/sensor-frame.js";
import { imagesEncoding } from "./images/encoding.js";
import { imagesResolution } from "./images/resolution.js";
import { lineageKind } from "./lineage/kind.js";
import { modalitiesPresent } from "./modalities/present.js";
import type { Premise } from "./premise.js";
import { privacyAppi } from "./privacy/appi.js";
import { privacyLegalBasis } from "./privacy/legal-basis.js";
import { privacyState } from "./privacy/state.js";
import { ratesRate } from "./rates/rate.js";
import { rightsDecision } from "./rights/decision.js";
import { rightsDuties } from "./rights/duties.js";
import { rightsExpiry } from "./rights/expiry.js";
import { rightsLicense } from "./rights/license.js";
import { rightsPurposes } from "./rights/purposes.js";
import { rightsTerritory } from "./rights/territory.js";
import { robotEndEffector } from "./robot/end-effector.js";
import { robotKind } from "./robot/kind.js";
import { robotModel } from "./robot/model.js";
import { sensorsModel } from "./sensors/model.js";
import { sensorsSettings } from "./sensors/settings.js";
import { softwareRecorder } from "./software/recorder.js";
import { splitsNames } from "./splits/names.js";
import { stampsAccuracy } from "./stamps/accuracy.js";
import { stampsDiscipline } from "./stamps/discipline.js";
import { stampsOffset } from "./stamps/offset.js";
import { stampsOrigin } from "./stamps/origin.js";
import { stampsReference } from "./stamps/reference.js";
import { stampsTimescale } from "./stamps/timescale.js";
import { syncKind } from "./sync/kind.js";
import { syncResidual } from "./sync/residual.js";
import { syncTolerance } from "./sync/tolerance.js";
import { vectorsControllerMode } from "./vectors/controller-mode.js";
import { vectorsFrame } from "./vectors/frame.js";
import { vectorsOrder } from "./vectors/order.js";
import { vectorsReference } from "./vectors/reference.js";
import { vectorsSource } from "./vectors/source.js";
import { vectorsUnit } from "./vectors/unit.js";

/** Every premise that programs are compared by, by id. */
export const premises: readonly Premise[] = [
  annotationGuideline,
  annotationIntervals,
  annotationLabels,
  annotationLanguages,
  annotationOntology,
  annotationTimeBasis,
  calibrationCameraModel,
  calibrationDate,
  calibrationState,
  clocksLogAccuracy,
  clocksLogDiscipline,
  clocksLogTimescale,
  containerFormat,
  containerPayloadEncoding,
  environmentKind,
  environmentPeople,
  environmentSite,
  framesBase,
  framesMap,
  framesOdometry,
  framesOptical,
  framesRoot,
  framesSensorFrame,
  imagesEncoding,
  imagesResolution,
  lineageKind,
  modalitiesPresent,
  privacyAppi,
  privacyLegalBasis,
  privacyState,
  ratesRate,
  rightsDecision,
  rightsDuties,
  rightsExpiry,
  rightsLicense,
  rightsPurposes,
  rightsTerritory,
  robotEndEffector,
  robotKind,
  robotModel,
  sensorsModel,
  sensorsSettings,
  softwareRecorder,
  splitsNames,
  stampsAccuracy,
  stampsDiscipline,
  stampsOffset,
  stampsOrigin,
  stampsReference,
  stampsTimescale,
  syncKind,
  syncResidual,
  syncTolerance,
  vectorsControllerMode,
  vectorsFrame,
  vectorsOrder,
  vectorsReference,
  vectorsSource,
  vectorsUnit,
];
