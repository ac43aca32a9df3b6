import { annotationInfo, unreadAnnotation } from "../annotation-info.js";
import { type InfoOptions, info } from "../info.js";
import { readTrouble } from "../io/file.js";
import type { Source } from "../io/source.js";
import { reasonIn } from "../locales/reasons.js";
import { renderCalibration } from "../report/render/calibration.js";
import { renderClocks } from "../report/render/clocks.js";
import { renderFrames } from "../report/render/frames.js";
import { renderInfo } from "../report/render/info.js";
import { renderJson } from "../report/render/json.js";
import { renderSync } from "../report/render/sync.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { Language } from "../spec/language.js";
import type { AnnotationInfo } from "../spec/verdict/annotation-info.js";
import type { RecordingInfo } from "../spec/verdict/info.js";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { annotationFor, isAnnotation, openAnnotation } from "./annotations.js";
import { openCalibrations } from "./calibrations.js";
import { declarationFor, readDeclaration } from "./declarations.js";
import { Exit } from "./exit.js";
import { expandPaths, type Input, openInput } from "./inputs.js";
import { deliver, layoutFor } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki info`. */
export interface ViewOptions {
  clocks: boolean;
  frames: boolean;
  calibration: boolean;
  calibrationFile: string[];
  sync: boolean;
  streams: boolean;
  sample?: string;
  declaration?: string;
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** Tells what is in recordings and annotations, and returns the exit code. */
export async function runInfo(paths: string[], options: ViewOptions, session: Session): Promise<number> {
  const { language } = session;
  const progress = new Progress(session);
  const { clocks, sync, frames, streams, sample } = options;
  // Who gives a calibration by hand wants to see it.
  const calibration = options.calibration || options.calibrationFile.length > 0;
  const declaration = options.declaration === undefined ? undefined : await readDeclaration(options.declaration);
  const recordings: RecordingInfo[] = [];
  const annotations: AnnotationInfo[] = [];
  for (const input of await expandPaths(paths)) {
    if (isAnnotation(input)) {
      annotations.push(await annotationInfoOf(input, language));
      continue;
    }
    recordings.push(
      await infoOf(
        input,
        {
          clocks,
          sync,
          frames,
          calibration,
          streams,
          sample,
          declaration,
          language,
          files: options.calibrationFile,
        },
        progress,
      ),
    );
    progress.clear();
  }
  const read = recordings.filter(({ trouble }) => !trouble).flatMap((recording) => recording.streams);
  if (sample !== undefined && read.length > 0 && !read.some(({ topic }) => topic === sample))
    throw new TasukiError("usage", `No stream has a topic like ${sample}.`);
  const result = { tasuki: VERSION, recordings, ...(annotations.length > 0 ? { annotations } : {}) };
  const layout = { ...layoutFor(options, session), language };
  const views = [
    ...(clocks ? [renderClocks] : []),
    ...(sync ? [renderSync] : []),
    ...(frames ? [renderFrames] : []),
    ...(calibration ? [renderCalibration] : []),
  ];
  // What streams hold, and a sample, are shown in the view of streams, which is the one without a name.
  if (views.length === 0 || streams || sample !== undefined) views.push(renderInfo);
  const text = () => views.map((render) => render(result, layout)).join("\n");
  await deliver(options.format === "json" ? renderJson(result) : text(), options.output, session);
  return [...recordings, ...annotations].some(({ trouble }) => trouble) ? Exit.notJudged : Exit.conforms;
}

async function annotationInfoOf({ path, trouble }: Input, language: Language): Promise<AnnotationInfo> {
  let source: Source | undefined;
  try {
    if (trouble) throw trouble;
    source = await openAnnotation(path);
    return await annotationInfo(source);
  } catch (error) {
    const { code, message } = readTrouble(path, error);
    return unreadAnnotation(path, { code, message: reasonIn(language, message) });
  } finally {
    await source?.close?.();
  }
}

async function infoOf(
  input: Input,
  asked: Pick<InfoOptions, "clocks" | "sync" | "frames" | "calibration" | "streams" | "sample"> & {
    files: readonly string[];
    declaration: Declaration | undefined;
    language: Language;
  },
  progress: Progress,
): Promise<RecordingInfo> {
  const { language } = asked;
  const { path, trouble } = input;
  const unread = ({ code, message }: TasukiError): RecordingInfo => ({
    path,
    container: "",
    sizeBytes: 0,
    streams: [],
    trouble: { code, message: reasonIn(language, message) },
  });
  if (trouble) return unread(trouble);
  const calibrations: Source[] = [];
  let annotation: Source | undefined;
  try {
    annotation = await annotationFor(input, undefined);
    await openCalibrations(asked.files, calibrations);
    const declaration = await declarationFor(input, asked.declaration);
    const onProgress = (done: number, total: number) => progress.report(path, done, total);
    const beside = { annotation, annotationFrom: "sidecar" } as const;
    return await info(await openInput(input), { ...asked, ...beside, declaration, calibrations, onProgress });
  } catch (error) {
    return unread(readTrouble(path, error));
  } finally {
    await annotation?.close?.();
    for (const source of calibrations) await source.close?.();
  }
}
