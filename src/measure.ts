/**
 * Measuring: read → collect. Everything that the bytes of a recording show, in one pass.
 *
 * @module
 */
import { type AnnotationNeeds, needsOf } from "./annotated.js";
import { readAnnotation } from "./annotations.js";
import { readCalibrationFiles } from "./calibration/read.js";
import { CarriedSecrets } from "./carried-secrets.js";
import { ClockObservers } from "./clock-observations.js";
import { ContentStage } from "./content.js";
import { namedBy, type StatedHandOver } from "./declared-files.js";
import { EmbeddedAnnotation } from "./embedded-annotation.js";
import { FieldStage } from "./encodings/fields.js";
import { Collector } from "./facts/collect.js";
import { InstantCollector } from "./facts/instants.js";
import { framesOf } from "./frames.js";
import { declarationIn } from "./handed-in.js";
import { kept } from "./input.js";
import { digestOf } from "./io/digest.js";
import { HashedFolder, hashed } from "./io/hashed.js";
import { type Folder, fileName, isFolder, type RecordingInput, type Source, toSource } from "./io/source.js";
import { mapsType } from "./mappings/index.js";
import { filesIn, provenanceBeside, recoveredIn } from "./provenance.js";
import { openRecording } from "./readers/open.js";
import type { OpenRecording, ReadLimits } from "./readers/reader.js";
import { RecorderEvents } from "./recorder-events.js";
import { DescriptionObserver, describedInFiles } from "./robot-descriptions.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { Provenance } from "./spec/declaration/provenance.js";
import type { AnnotationFacts, FileDigest } from "./spec/facts/annotation.js";
import { note, tally } from "./spec/facts/note.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import { describeStreams } from "./stream-descriptions.js";
import { SyncStage } from "./sync-stage.js";
import { TasukiError } from "./trouble.js";

/** Options of {@link measure}. */
export interface MeasureOptions extends StatedHandOver {
  /** What the provider declares. Goes before a declaration inside the recording. */
  declaration?: Declaration | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** The annotation that is to be held to the samples. */
  annotated?: AnnotationDocument | undefined;
  /** The highest level that will be judged; what only higher ones look at is not measured. All where it is left out. */
  upTo?: number | undefined;
  /** Whether the annotation that the recording carries inside is held to the samples. */
  embedded?: boolean | undefined;
  /** Robot descriptions (URDF) of the recording; they go before those that the declaration names. */
  robotDescriptions?: readonly Source[] | undefined;
  /** Files of calibrations that no declaration names. */
  calibrations?: readonly Source[] | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
}

/** An annotation that a recording carries inside. */
export interface CarriedAnnotation {
  /** Name of the attachment. */
  readonly name: string;
  /** What was read of it. */
  readonly annotation: AnnotationFacts;
}

/** What was measured. */
export interface Measured {
  /** What the bytes show. */
  readonly facts: RecordingFacts;
  /** The declaration that the recording carries inside. */
  readonly declaration: Declaration | undefined;
  /** The annotation that the recording carries inside, by the name of its attachment, where it was asked for. */
  readonly inside: CarriedAnnotation | undefined;
}

/**
 * Reads a recording and returns its facts. Throws a `TasukiError` where the input is no recording. A declaration inside the
 * recording may stand behind the samples that it says how to read, and an annotation behind those that it labels: the recording
 * is then read a second time.
 */
export async function measure(input: RecordingInput, options: MeasureOptions = {}): Promise<Measured> {
  const source = isFolder(input) ? input : toSource(input);
  try {
    const given = await declarationIn(options.declaration);
    let reading = await readOnce(source, options, given, options.annotated);
    const { declaration, inside, known } = reading;
    const annotated = options.annotated ?? inside?.annotation.document;
    const isLate = !given && !known.declaration && declaration && saysHowToRead(declaration, reading.facts);
    if (isLate || (annotated && !known.annotation))
      reading = await readOnce(source, { ...options, embedded: false }, given ?? declaration, annotated);
    const provenance = await provenanceOf(source, reading);
    const recovered = provenance && recoveredIn(provenance);
    const digests = reading.needs?.digests ? await digestsOf(source, provenance, inside !== undefined) : {};
    const calibrationFiles = await readCalibrationFiles(
      ...namedBy("calibrations", source, given ?? declaration, options),
      options.calibrations,
    );
    const beside = {
      ...digests,
      ...(recovered ? { recovered } : {}),
      ...(calibrationFiles ? { calibrationFiles } : {}),
    };
    return { facts: { ...reading.facts, ...beside }, declaration, inside };
  } finally {
    if (!isFolder(source)) await source.close?.();
  }
}

/** Whether a declaration changes what is read of the samples of a recording. */
const saysHowToRead = (
  { mappings = [], clockObservations = [], syncGroups = [] }: Declaration,
  { streams }: RecordingFacts,
): boolean =>
  clockObservations.length > 0 ||
  syncGroups.length > 0 ||
  mappings.some((mapping) => streams.some(({ schemas }) => schemas.some(({ name }) => mapsType(mapping, name))));

/** What one reading gives, and what it knew of what stands inside before it came to the samples. */
interface Reading extends Measured {
  readonly known: { readonly declaration: boolean; readonly annotation: boolean };
  readonly needs: AnnotationNeeds | undefined;
  readonly provenance: Provenance | undefined;
}

async function readOnce(
  source: Source | Folder,
  options: MeasureOptions,
  given: Declaration | undefined,
  annotated: AnnotationDocument | undefined,
): Promise<Reading> {
  const { limits, onProgress, embedded } = options;
  const opened = isFolder(source) ? source : kept(source);
  const carried = new EmbeddedAnnotation(embedded === true, "beside" in opened ? opened.beside : undefined);
  const extras = new CarriedSecrets(carried);
  const { recording, sizeBytes } = await openRecording(opened, { limits, extras });
  const { channels, topics } = recording;
  const fields = new FieldStage(channels);
  const collector = new Collector();
  let needs = annotated && needsOf(annotated);
  let annotation: AnnotationFacts | undefined;
  let stages: ReturnType<typeof stagesOf> | undefined;
  let known: Declaration | undefined;
  const stampOriginSeconds = (stream: number) => fields.stampOriginSeconds(stream);
  for await (const batch of recording.batches()) {
    // Nothing is waited for in between: a promise for each of many small batches would cost memory.
    if (!stages || fields.schemas.length < channels.length) {
      await fields.prepare();
      if (!stages) {
        // What is wrong with it is told once the recording was read.
        known = await readDeclaration(recording.declaration, () => {});
        annotation = carried.source && (await readAnnotation(carried.source));
        needs ??= annotation?.document && needsOf(annotation.document);
        stages = stagesOf(recording, fields, given ?? known, needs, options.upTo);
      }
      for (const stage of Object.values(stages)) if (stage && "prepare" in stage) await stage.prepare();
    }
    const columns = fields.read(batch);
    const samples = collector.fold(batch, columns, topics.length, recording.originNs, stampOriginSeconds);
    stages.instants?.take(samples, topics);
    stages.content?.across.frames.begin(samples, columns.frame);
    stages.content?.take(batch, columns, samples);
    stages.events.take(batch);
    stages.observers.take(batch, recording.originNs);
    stages.descriptions?.take(batch);
    stages.sync?.take(samples);
    onProgress?.(recording.position, sizeBytes);
  }
  await fields.prepare();
  const folder = recording.folder?.();
  const streams = await describeStreams(recording, fields, stages?.content, folder);
  const container = recording.container();
  // One that cannot be read is a fault of the recording.
  const declaration = await readDeclaration(recording.declaration, (reason) =>
    note((container.faults.declaration ??= tally()), () => ({ reason })),
  );
  const facts = collector.finish(container, streams, recording.originNs);
  const framing = { frames: fields.frames, stampOriginSeconds };
  const lostMessages = stages?.events.lost.finish();
  const clockObservations = stages?.observers.finish();
  const isKnown = annotation !== undefined;
  annotation ??= carried.source && (await readAnnotation(carried.source));
  // Of a recording without samples everything is known before the first.
  if (!stages) needs ??= annotation?.document && needsOf(annotation.document);
  const instants = needs && (stages?.instants ?? new InstantCollector(needs.time, needs.instants));
  const inFiles = await describedInFiles(
    ...namedBy("robots", source, given ?? declaration, options),
    options.robotDescriptions,
  );
  const robotDescriptions = [...((await stages?.descriptions?.finish()) ?? []), ...inFiles];
  const sync = stages?.sync?.finish();
  for (const { stream, metadata } of channels) extras.take(topics[stream]!, metadata);
  return {
    facts: {
      ...facts,
      ...(folder ? { rosbag2: folder.rosbag2 } : {}),
      ...(lostMessages ? { lostMessages } : {}),
      ...(clockObservations ? { clockObservations } : {}),
      ...stages?.content?.finishAcross(topics),
      ...(robotDescriptions.length > 0 ? { robotDescriptions } : {}),
      ...(sync ? { sync } : {}),
      ...(extras.found.length > 0 ? { secrets: extras.found } : {}),
      ...(instants ? { instants: instants.finish() } : {}),
      ...(stages?.content
        ? { frames: framesOf(stages.content.across.frames, facts, streams, framing, recording.originNs) }
        : {}),
    },
    declaration,
    inside: annotation && { name: carried.source!.name, annotation },
    known: { declaration: known !== undefined, annotation: isKnown || annotated !== undefined || !stages },
    needs,
    provenance: carried.provenance,
  };
}

/** The first level that asks what payloads say: motion is held to motion there, across streams. */
const PAYLOADS = 3;

/** What looks into samples, once it is known what is declared and what annotations ask. */
function stagesOf(
  { channels, topics, originNs }: OpenRecording,
  { schemas }: FieldStage,
  declaration: Declaration | undefined,
  needs: AnnotationNeeds | undefined,
  upTo = PAYLOADS,
) {
  return {
    events: new RecorderEvents(channels, schemas),
    observers: new ClockObservers(channels, schemas, topics, declaration),
    instants: needs && new InstantCollector(needs.time, needs.instants),
    ...(upTo >= PAYLOADS
      ? {
          content: new ContentStage(channels, schemas, declaration?.mappings),
          descriptions: new DescriptionObserver(channels, schemas, topics),
          sync: new SyncStage(channels, originNs, declaration),
        }
      : {}),
  };
}

/** What a recording says of where it came from, inside or beside it. */
async function provenanceOf(
  source: Source | Folder,
  { facts: { container, samples }, provenance }: Reading,
): Promise<Provenance | undefined> {
  if (provenance || isFolder(source) || container.kind !== "rosbag1") return provenance;
  return await provenanceBeside(source, samples);
}

/** The files that an annotation may state: those of the recording, and those that it was made from. */
async function digestsOf(
  source: Source | Folder,
  provenance: Provenance | undefined,
  isEmbedded: boolean,
): Promise<Pick<RecordingFacts, "digests" | "sources">> {
  const sources = provenance ? { sources: filesIn(provenance) } : {};
  // What stands inside a file cannot state the digest of it.
  return isEmbedded ? sources : { ...sources, digests: await ownDigests(source) };
}

/** The digests of the files of a recording; they are read once more. */
export async function ownDigests(source: Source | Folder): Promise<FileDigest[]> {
  const read = hashed(isFolder(source) ? source : kept(source), await digestOf("sha256"));
  try {
    if (read instanceof HashedFolder && isFolder(source))
      for (const { name } of await source.files()) await read.open(name);
    return (await read.digests()).map((file) => ({ ...file, name: fileName(file.name) }));
  } finally {
    await read.release();
  }
}

/** The declaration that a recording carries inside; what is wrong with one that cannot be read goes to `tell`. */
async function readDeclaration(
  text: string | undefined,
  tell: (reason: string) => void,
): Promise<Declaration | undefined> {
  if (text === undefined) return undefined;
  const { parseDeclaration } = await import("./declare.js");
  try {
    return parseDeclaration(text, "the declaration inside the recording");
  } catch (error) {
    if (!(error instanceof TasukiError)) throw error;
    tell(error.message);
    return undefined;
  }
}
