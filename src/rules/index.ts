/** Every rule, by id. Written by `npm run generate` from the files that there are. */
import { activitiesNamed } from "./annotation/activities-named.js";
import { agentsListed } from "./annotation/agents-listed.js";
import { agreementPlausible } from "./annotation/agreement-plausible.js";
import { attemptsConsecutive } from "./annotation/attempts-consecutive.js";
import { automaticByModels } from "./annotation/automatic-by-models.js";
import { boundariesTouch } from "./annotation/boundaries-touch.js";
import { boxesOrdered } from "./annotation/boxes-ordered.js";
import { childrenInsideParents } from "./annotation/children-inside-parents.js";
import { clockDeclared } from "./annotation/clock-declared.js";
import { correctionsKeepSource } from "./annotation/corrections-keep-source.js";
import { dependenciesDoneFirst } from "./annotation/dependencies-done-first.js";
import { dependenciesResolve } from "./annotation/dependencies-resolve.js";
import { documentPresent } from "./annotation/document-present.js";
import { documentReadable } from "./annotation/document-readable.js";
import { embeddedOnce } from "./annotation/embedded-once.js";
import { entitiesListed } from "./annotation/entities-listed.js";
import { failuresInsideSegments } from "./annotation/failures-inside-segments.js";
import { filesMatch } from "./annotation/files-match.js";
import { framesExist } from "./annotation/frames-exist.js";
import { geometriesDistinct } from "./annotation/geometries-distinct.js";
import { geometriesInsideImage } from "./annotation/geometries-inside-image.js";
import { geometriesNearSamples } from "./annotation/geometries-near-samples.js";
import { geometriesOnSamples } from "./annotation/geometries-on-samples.js";
import { geometriesTimedOnce } from "./annotation/geometries-timed-once.js";
import { geometriesTouchImage } from "./annotation/geometries-touch-image.js";
import { guidelinePinned } from "./annotation/guideline-pinned.js";
import { idsUnique } from "./annotation/ids-unique.js";
import { imageGeometriesOnStreams } from "./annotation/image-geometries-on-streams.js";
import { imageSizesMatch } from "./annotation/image-sizes-match.js";
import { instantsInside } from "./annotation/instants-inside.js";
import { intervalsInside } from "./annotation/intervals-inside.js";
import { intervalsOrdered } from "./annotation/intervals-ordered.js";
import { interventionsByPeople } from "./annotation/interventions-by-people.js";
import { itemsReviewed } from "./annotation/items-reviewed.js";
import { keypointsNamed } from "./annotation/keypoints-named.js";
import { languagesComplete } from "./annotation/languages-complete.js";
import { languagesRegistered } from "./annotation/languages-registered.js";
import { languagesStated } from "./annotation/languages-stated.js";
import { maskSizesMatch } from "./annotation/mask-sizes-match.js";
import { masksDecode } from "./annotation/masks-decode.js";
import { modelsVersioned } from "./annotation/models-versioned.js";
import { ontologiesMatch } from "./annotation/ontologies-match.js";
import { outcomesConsistent } from "./annotation/outcomes-consistent.js";
import { outlinesEnclose } from "./annotation/outlines-enclose.js";
import { parentLevelsCoarser } from "./annotation/parent-levels-coarser.js";
import { parentOutcomesAgree } from "./annotation/parent-outcomes-agree.js";
import { parentsListed } from "./annotation/parents-listed.js";
import { peoplePseudonymous } from "./annotation/people-pseudonymous.js";
import { prefixesPinned } from "./annotation/prefixes-pinned.js";
import { proceduresListed } from "./annotation/procedures-listed.js";
import { provenanceStated } from "./annotation/provenance-stated.js";
import { relationEndsListed } from "./annotation/relation-ends-listed.js";
import { reviewsIndependent } from "./annotation/reviews-independent.js";
import { reviewsNamed } from "./annotation/reviews-named.js";
import { rotationsUnit } from "./annotation/rotations-unit.js";
import { schemaFollowed } from "./annotation/schema-followed.js";
import { scriptsFitLanguages } from "./annotation/scripts-fit-languages.js";
import { segmentsDisjoint } from "./annotation/segments-disjoint.js";
import { segmentsFitTracks } from "./annotation/segments-fit-tracks.js";
import { segmentsHoldSamples } from "./annotation/segments-hold-samples.js";
import { segmentsLongEnough } from "./annotation/segments-long-enough.js";
import { sizesPositive } from "./annotation/sizes-positive.js";
import { spaceGeometriesInFrames } from "./annotation/space-geometries-in-frames.js";
import { stepsDistinct } from "./annotation/steps-distinct.js";
import { streamsListed } from "./annotation/streams-listed.js";
import { streamsRecorded } from "./annotation/streams-recorded.js";
import { targetMatches } from "./annotation/target-matches.js";
import { termsCurrent } from "./annotation/terms-current.js";
import { termsKnown } from "./annotation/terms-known.js";
import { termsListed } from "./annotation/terms-listed.js";
import { textsNormalised } from "./annotation/texts-normalised.js";
import { timeInsideRecording } from "./annotation/time-inside-recording.js";
import { trackLevelsNested } from "./annotation/track-levels-nested.js";
import { tracksComplete } from "./annotation/tracks-complete.js";
import { tracksListed } from "./annotation/tracks-listed.js";
import { trajectoriesOrdered } from "./annotation/trajectories-ordered.js";
import { askedCalibrationsPresent } from "./calibration/asked-calibrations-present.js";
import { calibratedTopicsRecorded } from "./calibration/calibrated-topics-recorded.js";
import { calibrationConstant } from "./calibration/calibration-constant.js";
import { calibrationFilesMatch } from "./calibration/calibration-files-match.js";
import { cameraMatrixHolds } from "./calibration/camera-matrix-holds.js";
import { cameraMatrixSet } from "./calibration/camera-matrix-set.js";
import { camerasCalibrated } from "./calibration/cameras-calibrated.js";
import { distortionHolds } from "./calibration/distortion-holds.js";
import { extrinsicsAgree } from "./calibration/extrinsics-agree.js";
import { imageFramesAgree } from "./calibration/image-frames-agree.js";
import { imageSizeAgrees } from "./calibration/image-size-agrees.js";
import { intrinsicsAgree } from "./calibration/intrinsics-agree.js";
import { principalPointCentral } from "./calibration/principal-point-central.js";
import { projectionHolds } from "./calibration/projection-holds.js";
import { recordsComplete } from "./calibration/records-complete.js";
import { recordsResolve } from "./calibration/records-resolve.js";
import { recordsValid } from "./calibration/records-valid.js";
import { rectificationHolds } from "./calibration/rectification-holds.js";
import { stereoBaselineAgrees } from "./calibration/stereo-baseline-agrees.js";
import { stereoOffsetsHold } from "./calibration/stereo-offsets-hold.js";
import { timeShiftDeclared } from "./calibration/time-shift-declared.js";
import { transformsRigid } from "./calibration/transforms-rigid.js";
import { acquisitionAsDeclared } from "./clock/acquisition-as-declared.js";
import { acquisitionStamped } from "./clock/acquisition-stamped.js";
import { disciplineDeclared } from "./clock/discipline-declared.js";
import { driftBounded } from "./clock/drift-bounded.js";
import { driftSmall } from "./clock/drift-small.js";
import { hostClockSteady } from "./clock/host-clock-steady.js";
import { leapSecondsKnown } from "./clock/leap-seconds-known.js";
import { logClockDeclared } from "./clock/log-clock-declared.js";
import { observationsAgree } from "./clock/observations-agree.js";
import { offsetsCoverRecording } from "./clock/offsets-cover-recording.js";
import { referencesResolve } from "./clock/references-resolve.js";
import { scaleMatchesDeclared } from "./clock/scale-matches-declared.js";
import { stampClockDeclared } from "./clock/stamp-clock-declared.js";
import { stampReferenceDeclared } from "./clock/stamp-reference-declared.js";
import { stampsNearLog } from "./clock/stamps-near-log.js";
import { stepsAbsent } from "./clock/steps-absent.js";
import { stepsBounded } from "./clock/steps-bounded.js";
import { streamsAgree } from "./clock/streams-agree.js";
import { unitsConsistent } from "./clock/units-consistent.js";
import { attachmentIndexMatches } from "./container/attachment-index-matches.js";
import { attachmentsTyped } from "./container/attachments-typed.js";
import { checksumsHold } from "./container/checksums-hold.js";
import { checksumsPresent } from "./container/checksums-present.js";
import { chunkIndexMatches } from "./container/chunk-index-matches.js";
import { chunkSizesModerate } from "./container/chunk-sizes-moderate.js";
import { chunkTimesMatch } from "./container/chunk-times-match.js";
import { chunksDisjoint } from "./container/chunks-disjoint.js";
import { chunksHoldSamples } from "./container/chunks-hold-samples.js";
import { chunksReadable } from "./container/chunks-readable.js";
import { compressionAsDeclared } from "./container/compression-as-declared.js";
import { compressionEffective } from "./container/compression-effective.js";
import { databaseClosed } from "./container/database-closed.js";
import { databaseSound } from "./container/database-sound.js";
import { declarationValid } from "./container/declaration-valid.js";
import { definitionsConsistent } from "./container/definitions-consistent.js";
import { fileComplete } from "./container/file-complete.js";
import { filePathsInside } from "./container/file-paths-inside.js";
import { filesComplete } from "./container/files-complete.js";
import { indexPresent } from "./container/index-present.js";
import { latchedTopicsRepeated } from "./container/latched-topics-repeated.js";
import { libraryNamed } from "./container/library-named.js";
import { magicIntact } from "./container/magic-intact.js";
import { mapKeysDistinct } from "./container/map-keys-distinct.js";
import { messageIndexMatches } from "./container/message-index-matches.js";
import { metadataFileCountsMatch } from "./container/metadata-file-counts-match.js";
import { metadataFilePresent } from "./container/metadata-file-present.js";
import { metadataFileReadable } from "./container/metadata-file-readable.js";
import { metadataFileTypesMatch } from "./container/metadata-file-types-match.js";
import { metadataIndexMatches } from "./container/metadata-index-matches.js";
import { profileRegistered } from "./container/profile-registered.js";
import { qosProfilesReadable } from "./container/qos-profiles-readable.js";
import { recordsWellFormed } from "./container/records-well-formed.js";
import { recoveredSamplesVerified } from "./container/recovered-samples-verified.js";
import { recoveryComplete } from "./container/recovery-complete.js";
import { samplesInChunks } from "./container/samples-in-chunks.js";
import { samplesPresent } from "./container/samples-present.js";
import { staticTransformsLatched } from "./container/static-transforms-latched.js";
import { statisticsMatch } from "./container/statistics-match.js";
import { statisticsOnce } from "./container/statistics-once.js";
import { summaryDefinesChannels } from "./container/summary-defines-channels.js";
import { summaryOffsetsMatch } from "./container/summary-offsets-match.js";
import { summaryOrdered } from "./container/summary-ordered.js";
import { summaryRepeatsDefinitions } from "./container/summary-repeats-definitions.js";
import { textIsUtf8 } from "./container/text-is-utf8.js";
import { timestampsIndexed } from "./container/timestamps-indexed.js";
import { samplesFitSchema } from "./decode/samples-fit-schema.js";
import { agreementKept } from "./delivery/agreement-kept.js";
import { agreementSigned } from "./delivery/agreement-signed.js";
import { agreementStated } from "./delivery/agreement-stated.js";
import { datesPlausible } from "./delivery/dates-plausible.js";
import { encryptionAsDeclared } from "./delivery/encryption-as-declared.js";
import { episodeIdsUnique } from "./delivery/episode-ids-unique.js";
import { episodesWithinRecording } from "./delivery/episodes-within-recording.js";
import { filesIntact } from "./delivery/files-intact.js";
import { identifiersPseudonymous } from "./delivery/identifiers-pseudonymous.js";
import { idsResolve } from "./delivery/ids-resolve.js";
import { licenseCurrent } from "./delivery/license-current.js";
import { licenseKnown } from "./delivery/license-known.js";
import { lineageConsistent } from "./delivery/lineage-consistent.js";
import { manifestsAgree } from "./delivery/manifests-agree.js";
import { namedFilesPresent } from "./delivery/named-files-present.js";
import { noSecrets } from "./delivery/no-secrets.js";
import { premisesSupplied } from "./delivery/premises-supplied.js";
import { privacyConsistent } from "./delivery/privacy-consistent.js";
import { privacyStated } from "./delivery/privacy-stated.js";
import { promisesKept } from "./delivery/promises-kept.js";
import { purposesExplicit } from "./delivery/purposes-explicit.js";
import { recordingsDeclared } from "./delivery/recordings-declared.js";
import { responsibilitiesAssigned } from "./delivery/responsibilities-assigned.js";
import { rightsConsistent } from "./delivery/rights-consistent.js";
import { rightsInForce } from "./delivery/rights-in-force.js";
import { sensorRatesHold } from "./delivery/sensor-rates-hold.js";
import { sensorsAsDeclared } from "./delivery/sensors-as-declared.js";
import { settingsAsMeasured } from "./delivery/settings-as-measured.js";
import { signatureHolds } from "./delivery/signature-holds.js";
import { signed } from "./delivery/signed.js";
import { splitsDisjoint } from "./delivery/splits-disjoint.js";
import { splitsResolve } from "./delivery/splits-resolve.js";
import { statementReadable } from "./delivery/statement-readable.js";
import { cameraFramesOptical } from "./frames/camera-frames-optical.js";
import { declaredTransformsPresent } from "./frames/declared-transforms-present.js";
import { descriptionReadable } from "./frames/description-readable.js";
import { descriptionTree } from "./frames/description-tree.js";
import { fixedJointsAgree } from "./frames/fixed-joints-agree.js";
import { frameIdsGiven } from "./frames/frame-ids-given.js";
import { jointsDescribed } from "./frames/joints-described.js";
import { namesWithoutSlash } from "./frames/names-without-slash.js";
import { odometryContinuous } from "./frames/odometry-continuous.js";
import { oneAuthority } from "./frames/one-authority.js";
import { oneParent } from "./frames/one-parent.js";
import { oneTree } from "./frames/one-tree.js";
import { positionsWithinLimits } from "./frames/positions-within-limits.js";
import { staticOrDynamic } from "./frames/static-or-dynamic.js";
import { staticsBeforeUse } from "./frames/statics-before-use.js";
import { staticsConstant } from "./frames/statics-constant.js";
import { streamsConnected } from "./frames/streams-connected.js";
import { transformsCoverSamples } from "./frames/transforms-cover-samples.js";
import { transformsDescribed } from "./frames/transforms-described.js";
import { transformsNamed } from "./frames/transforms-named.js";
import { translationsInMetres } from "./frames/translations-in-metres.js";
import { treeAcyclic } from "./frames/tree-acyclic.js";
import { angularVelocityHolds } from "./modality/angular-velocity-holds.js";
import { audioDescribed } from "./modality/audio-described.js";
import { audioFramesWhole } from "./modality/audio-frames-whole.js";
import { audioHeard } from "./modality/audio-heard.js";
import { cloudCoordinatesGiven } from "./modality/cloud-coordinates-given.js";
import { cloudDenseTrue } from "./modality/cloud-dense-true.js";
import { cloudLayoutHolds } from "./modality/cloud-layout-holds.js";
import { cloudUnitPlausible } from "./modality/cloud-unit-plausible.js";
import { covariancesConventional } from "./modality/covariances-conventional.js";
import { depthInvalidMarked } from "./modality/depth-invalid-marked.js";
import { depthUnitPlausible } from "./modality/depth-unit-plausible.js";
import { gnssCoordinatesHold } from "./modality/gnss-coordinates-hold.js";
import { gnssStatusConsistent } from "./modality/gnss-status-consistent.js";
import { gnssStepsPlausible } from "./modality/gnss-steps-plausible.js";
import { imageEncodingKnown } from "./modality/image-encoding-known.js";
import { imageFormatConstant } from "./modality/image-format-constant.js";
import { imageSizeHolds } from "./modality/image-size-holds.js";
import { imagesAlive } from "./modality/images-alive.js";
import { imagesExposed } from "./modality/images-exposed.js";
import { imuGravityHolds } from "./modality/imu-gravity-holds.js";
import { imuGravityUp } from "./modality/imu-gravity-up.js";
import { instructionsReadable } from "./modality/instructions-readable.js";
import { jointArraysMatch } from "./modality/joint-arrays-match.js";
import { jointNamesStable } from "./modality/joint-names-stable.js";
import { jointPositionsAlive } from "./modality/joint-positions-alive.js";
import { jointUnitPlausible } from "./modality/joint-unit-plausible.js";
import { jointValuesFinite } from "./modality/joint-values-finite.js";
import { jointVelocityAgrees } from "./modality/joint-velocity-agrees.js";
import { linearVelocityHolds } from "./modality/linear-velocity-holds.js";
import { magneticFieldHolds } from "./modality/magnetic-field-holds.js";
import { mappingsResolve } from "./modality/mappings-resolve.js";
import { pictureFormatMatches } from "./modality/picture-format-matches.js";
import { pictureIntact } from "./modality/picture-intact.js";
import { quaternionsUnit } from "./modality/quaternions-unit.js";
import { scanRangesConventional } from "./modality/scan-ranges-conventional.js";
import { scanSizeHolds } from "./modality/scan-size-holds.js";
import { scanTimesHold } from "./modality/scan-times-hold.js";
import { sensorAlive } from "./modality/sensor-alive.js";
import { sweepsAlive } from "./modality/sweeps-alive.js";
import { temperatureInCelsius } from "./modality/temperature-in-celsius.js";
import { valuesFinite } from "./modality/values-finite.js";
import { valuesNotClipped } from "./modality/values-not-clipped.js";
import { vectorAsDeclared } from "./modality/vector-as-declared.js";
import { videoFormatMatches } from "./modality/video-format-matches.js";
import { videoParameterSetsPresent } from "./modality/video-parameter-sets-present.js";
import { videoStartsWithKeyframe } from "./modality/video-starts-with-keyframe.js";
import { wrenchPlausible } from "./modality/wrench-plausible.js";
import { boxesSized } from "./openlabel/boxes-sized.js";
import { camerasPlausible } from "./openlabel/cameras-plausible.js";
import { coordinateSystemsNested } from "./openlabel/coordinate-systems-nested.js";
import { elementsDeclared } from "./openlabel/elements-declared.js";
import { eventsInstantaneous } from "./openlabel/events-instantaneous.js";
import { framesCovered } from "./openlabel/frames-covered.js";
import { framesOrdered } from "./openlabel/frames-ordered.js";
import { geometriesCounted } from "./openlabel/geometries-counted.js";
import { jsonReadable } from "./openlabel/json-readable.js";
import { modesKnown } from "./openlabel/modes-known.js";
import { namesResolve } from "./openlabel/names-resolve.js";
import { pointersMatch } from "./openlabel/pointers-match.js";
import { posesRigid } from "./openlabel/poses-rigid.js";
import { streamFramesIncrease } from "./openlabel/stream-frames-increase.js";
import { structureFollowed } from "./openlabel/structure-followed.js";
import { timestampsIncrease } from "./openlabel/timestamps-increase.js";
import { versionKnown } from "./openlabel/version-known.js";
import type { Rule } from "./rule.js";
import { definitionEmbedded } from "./schema/definition-embedded.js";
import { definitionParses } from "./schema/definition-parses.js";
import { definitionPresent } from "./schema/definition-present.js";
import { definitionStandard } from "./schema/definition-standard.js";
import { encodingsMatch } from "./schema/encodings-match.js";
import { encodingsRegistered } from "./schema/encodings-registered.js";
import { md5sumMatches } from "./schema/md5sum-matches.js";
import { namesGiven } from "./schema/names-given.js";
import { oneTypePerStream } from "./schema/one-type-per-stream.js";
import { calibrationStampsMatch } from "./sync/calibration-stamps-match.js";
import { contentsAligned } from "./sync/contents-aligned.js";
import { framesAligned } from "./sync/frames-aligned.js";
import { framesArriveTogether } from "./sync/frames-arrive-together.js";
import { groupsDeclared } from "./sync/groups-declared.js";
import { membersMatched } from "./sync/members-matched.js";
import { motionAgrees } from "./sync/motion-agrees.js";
import { phasesKept } from "./sync/phases-kept.js";
import { pointTimesMatchReference } from "./sync/point-times-match-reference.js";
import { pointsTimed } from "./sync/points-timed.js";
import { residualsBounded } from "./sync/residuals-bounded.js";
import { residualsSmall } from "./sync/residuals-small.js";
import { setsComplete } from "./sync/sets-complete.js";
import { sweepFitsPeriod } from "./sync/sweep-fits-period.js";
import { arrivalsSpread } from "./time/arrivals-spread.js";
import { declaredStreamsPresent } from "./time/declared-streams-present.js";
import { fileSplitsSeamless } from "./time/file-splits-seamless.js";
import { gapsBounded } from "./time/gaps-bounded.js";
import { jitterBounded } from "./time/jitter-bounded.js";
import { latencyBounded } from "./time/latency-bounded.js";
import { logTimesOrdered } from "./time/log-times-ordered.js";
import { logTimesSet } from "./time/log-times-set.js";
import { messagesNotLost } from "./time/messages-not-lost.js";
import { publishNotAfterLog } from "./time/publish-not-after-log.js";
import { rateAsDeclared } from "./time/rate-as-declared.js";
import { ratesAgree } from "./time/rates-agree.js";
import { recordedOnce } from "./time/recorded-once.js";
import { samplesNotMissing } from "./time/samples-not-missing.js";
import { sequenceContinuous } from "./time/sequence-continuous.js";
import { stampsDistinct } from "./time/stamps-distinct.js";
import { stampsExact } from "./time/stamps-exact.js";
import { stampsIncrease } from "./time/stamps-increase.js";
import { stampsNotAhead } from "./time/stamps-not-ahead.js";
import { stampsNotSynthetic } from "./time/stamps-not-synthetic.js";
import { stampsPlausible } from "./time/stamps-plausible.js";
import { stampsResolved } from "./time/stamps-resolved.js";
import { stampsSet } from "./time/stamps-set.js";
import { stampsSpread } from "./time/stamps-spread.js";
import { stampsWellFormed } from "./time/stamps-well-formed.js";
import { streamsCoverRecording } from "./time/streams-cover-recording.js";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  activitiesNamed,
  agentsListed,
  agreementPlausible,
  attemptsConsecutive,
  automaticByModels,
  boundariesTouch,
  boxesOrdered,
  childrenInsideParents,
  clockDeclared,
  correctionsKeepSource,
  dependenciesDoneFirst,
  dependenciesResolve,
  documentPresent,
  documentReadable,
  embeddedOnce,
  entitiesListed,
  failuresInsideSegments,
  filesMatch,
  framesExist,
  geometriesDistinct,
  geometriesInsideImage,
  geometriesNearSamples,
  geometriesOnSamples,
  geometriesTimedOnce,
  geometriesTouchImage,
  guidelinePinned,
  idsUnique,
  imageGeometriesOnStreams,
  imageSizesMatch,
  instantsInside,
  intervalsInside,
  intervalsOrdered,
  interventionsByPeople,
  itemsReviewed,
  keypointsNamed,
  languagesComplete,
  languagesRegistered,
  languagesStated,
  maskSizesMatch,
  masksDecode,
  modelsVersioned,
  ontologiesMatch,
  outcomesConsistent,
  outlinesEnclose,
  parentLevelsCoarser,
  parentOutcomesAgree,
  parentsListed,
  peoplePseudonymous,
  prefixesPinned,
  proceduresListed,
  provenanceStated,
  relationEndsListed,
  reviewsIndependent,
  reviewsNamed,
  rotationsUnit,
  schemaFollowed,
  scriptsFitLanguages,
  segmentsDisjoint,
  segmentsFitTracks,
  segmentsHoldSamples,
  segmentsLongEnough,
  sizesPositive,
  spaceGeometriesInFrames,
  stepsDistinct,
  streamsListed,
  streamsRecorded,
  targetMatches,
  termsCurrent,
  termsKnown,
  termsListed,
  textsNormalised,
  timeInsideRecording,
  trackLevelsNested,
  tracksComplete,
  tracksListed,
  trajectoriesOrdered,
  askedCalibrationsPresent,
  calibratedTopicsRecorded,
  calibrationConstant,
  calibrationFilesMatch,
  cameraMatrixHolds,
  cameraMatrixSet,
  camerasCalibrated,
  distortionHolds,
  extrinsicsAgree,
  imageFramesAgree,
  imageSizeAgrees,
  intrinsicsAgree,
  principalPointCentral,
  projectionHolds,
  recordsComplete,
  recordsResolve,
  recordsValid,
  rectificationHolds,
  stereoBaselineAgrees,
  stereoOffsetsHold,
  timeShiftDeclared,
  transformsRigid,
  acquisitionAsDeclared,
  acquisitionStamped,
  disciplineDeclared,
  driftBounded,
  driftSmall,
  hostClockSteady,
  leapSecondsKnown,
  logClockDeclared,
  observationsAgree,
  offsetsCoverRecording,
  referencesResolve,
  scaleMatchesDeclared,
  stampClockDeclared,
  stampReferenceDeclared,
  stampsNearLog,
  stepsAbsent,
  stepsBounded,
  streamsAgree,
  unitsConsistent,
  attachmentIndexMatches,
  attachmentsTyped,
  checksumsHold,
  checksumsPresent,
  chunkIndexMatches,
  chunkSizesModerate,
  chunkTimesMatch,
  chunksDisjoint,
  chunksHoldSamples,
  chunksReadable,
  compressionAsDeclared,
  compressionEffective,
  databaseClosed,
  databaseSound,
  declarationValid,
  definitionsConsistent,
  fileComplete,
  filePathsInside,
  filesComplete,
  indexPresent,
  latchedTopicsRepeated,
  libraryNamed,
  magicIntact,
  mapKeysDistinct,
  messageIndexMatches,
  metadataFileCountsMatch,
  metadataFilePresent,
  metadataFileReadable,
  metadataFileTypesMatch,
  metadataIndexMatches,
  profileRegistered,
  qosProfilesReadable,
  recordsWellFormed,
  recoveredSamplesVerified,
  recoveryComplete,
  samplesInChunks,
  samplesPresent,
  staticTransformsLatched,
  statisticsMatch,
  statisticsOnce,
  summaryDefinesChannels,
  summaryOffsetsMatch,
  summaryOrdered,
  summaryRepeatsDefinitions,
  textIsUtf8,
  timestampsIndexed,
  samplesFitSchema,
  agreementKept,
  agreementSigned,
  agreementStated,
  datesPlausible,
  encryptionAsDeclared,
  episodeIdsUnique,
  episodesWithinRecording,
  filesIntact,
  identifiersPseudonymous,
  idsResolve,
  licenseCurrent,
  licenseKnown,
  lineageConsistent,
  manifestsAgree,
  namedFilesPresent,
  noSecrets,
  premisesSupplied,
  privacyConsistent,
  privacyStated,
  promisesKept,
  purposesExplicit,
  recordingsDeclared,
  responsibilitiesAssigned,
  rightsConsistent,
  rightsInForce,
  sensorRatesHold,
  sensorsAsDeclared,
  settingsAsMeasured,
  signatureHolds,
  signed,
  splitsDisjoint,
  splitsResolve,
  statementReadable,
  cameraFramesOptical,
  declaredTransformsPresent,
  descriptionReadable,
  descriptionTree,
  fixedJointsAgree,
  frameIdsGiven,
  jointsDescribed,
  namesWithoutSlash,
  odometryContinuous,
  oneAuthority,
  oneParent,
  oneTree,
  positionsWithinLimits,
  staticOrDynamic,
  staticsBeforeUse,
  staticsConstant,
  streamsConnected,
  transformsCoverSamples,
  transformsDescribed,
  transformsNamed,
  translationsInMetres,
  treeAcyclic,
  angularVelocityHolds,
  audioDescribed,
  audioFramesWhole,
  audioHeard,
  cloudCoordinatesGiven,
  cloudDenseTrue,
  cloudLayoutHolds,
  cloudUnitPlausible,
  covariancesConventional,
  depthInvalidMarked,
  depthUnitPlausible,
  gnssCoordinatesHold,
  gnssStatusConsistent,
  gnssStepsPlausible,
  imageEncodingKnown,
  imageFormatConstant,
  imageSizeHolds,
  imagesAlive,
  imagesExposed,
  imuGravityHolds,
  imuGravityUp,
  instructionsReadable,
  jointArraysMatch,
  jointNamesStable,
  jointPositionsAlive,
  jointUnitPlausible,
  jointValuesFinite,
  jointVelocityAgrees,
  linearVelocityHolds,
  magneticFieldHolds,
  mappingsResolve,
  pictureFormatMatches,
  pictureIntact,
  quaternionsUnit,
  scanRangesConventional,
  scanSizeHolds,
  scanTimesHold,
  sensorAlive,
  sweepsAlive,
  temperatureInCelsius,
  valuesFinite,
  valuesNotClipped,
  vectorAsDeclared,
  videoFormatMatches,
  videoParameterSetsPresent,
  videoStartsWithKeyframe,
  wrenchPlausible,
  boxesSized,
  camerasPlausible,
  coordinateSystemsNested,
  elementsDeclared,
  eventsInstantaneous,
  framesCovered,
  framesOrdered,
  geometriesCounted,
  jsonReadable,
  modesKnown,
  namesResolve,
  pointersMatch,
  posesRigid,
  streamFramesIncrease,
  structureFollowed,
  timestampsIncrease,
  versionKnown,
  definitionEmbedded,
  definitionParses,
  definitionPresent,
  definitionStandard,
  encodingsMatch,
  encodingsRegistered,
  md5sumMatches,
  namesGiven,
  oneTypePerStream,
  calibrationStampsMatch,
  contentsAligned,
  framesAligned,
  framesArriveTogether,
  groupsDeclared,
  membersMatched,
  motionAgrees,
  phasesKept,
  pointTimesMatchReference,
  pointsTimed,
  residualsBounded,
  residualsSmall,
  setsComplete,
  sweepFitsPeriod,
  arrivalsSpread,
  declaredStreamsPresent,
  fileSplitsSeamless,
  gapsBounded,
  jitterBounded,
  latencyBounded,
  logTimesOrdered,
  logTimesSet,
  messagesNotLost,
  publishNotAfterLog,
  rateAsDeclared,
  ratesAgree,
  recordedOnce,
  samplesNotMissing,
  sequenceContinuous,
  stampsDistinct,
  stampsExact,
  stampsIncrease,
  stampsNotAhead,
  stampsNotSynthetic,
  stampsPlausible,
  stampsResolved,
  stampsSet,
  stampsSpread,
  stampsWellFormed,
  streamsCoverRecording,
];
