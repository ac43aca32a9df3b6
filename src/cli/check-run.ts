import { checkRecording } from "../check.js";
import type { CheckedDelivery } from "../delivery/node/check.js";
import { isDelivery } from "../delivery/node/recognise.js";
import { readTrouble } from "../io/file.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { levels } from "../profiles/index.js";
import { DECLARATION_ENDINGS } from "../recording-names.js";
import { renderJson } from "../report/render/json.js";
import { renderText } from "../report/render/text.js";
import { reportOf, troubled } from "../reporting.js";
import { rules } from "../rules/index.js";
import { isAnnotationName } from "../spec/annotation/name.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { PremisesAgreement } from "../spec/delivery/premises-agreement.js";
import type { Language } from "../spec/language.js";
import type { Profile } from "../spec/verdict/profile.js";
import type { DeliveryReport, RecordingReport, Report } from "../spec/verdict/report.js";
import { TasukiError } from "../trouble.js";
import { annotationFor, isAnnotation, openAnnotation } from "./annotations.js";
import { openCalibrations } from "./calibrations.js";
import { declarationFor, readDeclaration } from "./declarations.js";
import { Exit } from "./exit.js";
import { handOverFor } from "./hand-overs.js";
import { expandPaths, type Input, openInput, readText } from "./inputs.js";
import { deliver, layoutFor } from "./output.js";
import { readProfile } from "./profiles.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki check`. */
export interface CheckOptions {
  profile: string;
  declaration?: string;
  annotations?: string;
  urdf?: string;
  calibration: string[];
  agreement?: string;
  upTo?: string;
  format: "text" | "json";
  output?: string;
  failOn: "error" | "warning" | "never";
  key?: string;
  identity?: string;
  quiet: boolean;
  color: boolean;
}

/** Checks what paths mean, and returns the exit code. */
export async function runCheck(paths: string[], options: CheckOptions, session: Session): Promise<number> {
  const { language } = session;
  const upTo = options.upTo === undefined ? undefined : Number(options.upTo);
  const profile = await readProfile(options.profile, upTo);
  const declaration = options.declaration === undefined ? undefined : await readDeclaration(options.declaration);
  const agreement = options.agreement === undefined ? undefined : await readAgreement(options.agreement);
  const progress = new Progress(session);
  const recordings: RecordingReport[] = [];
  const deliveries: DeliveryReport[] = [];
  const others: string[] = [];
  for (const path of paths) {
    if (!(await isDelivery(path))) {
      others.push(path);
      continue;
    }
    const checked = await checkOneDelivery(
      path,
      options,
      { profile, agreement, language },
      options.quiet ? undefined : progress,
    );
    deliveries.push(checked.delivery);
    for (const recording of checked.recordings) recordings.push(recording);
    progress.clear();
  }
  if (deliveries.length === 0 && (options.key ?? options.identity) !== undefined)
    throw new TasukiError("usage", "--key and --identity are for deliveries, and none is given.");
  for (const input of await expandPaths(others)) {
    const { annotations, urdf, calibration } = options;
    const asked = { profile, upTo, declaration, agreement, annotations, urdf, calibration, language };
    recordings.push(await checkInput(input, asked, options.quiet ? undefined : progress));
    progress.clear();
  }
  const report = reportOf(recordings, profile, language, deliveries);
  const text =
    options.format === "json"
      ? renderJson(report)
      : renderText(report, {
          levels,
          rules,
          ...layoutFor(options, session),
          quiet: options.quiet,
        });
  if (text !== "") await deliver(text, options.output, session);
  return exitCode(report, options.failOn);
}

async function readAgreement(path: string): Promise<PremisesAgreement> {
  const { parseAgreement } = await import("../premises-agreement.js");
  return parseAgreement(await readText(path), path);
}

/** A delivery is judged by what is in it: nothing of it is given by hand. */
async function checkOneDelivery(
  path: string,
  { declaration, annotations, urdf, calibration, upTo, key, identity }: CheckOptions,
  asked: { profile: Profile; agreement: PremisesAgreement | undefined; language: Language },
  progress: Progress | undefined,
): Promise<CheckedDelivery> {
  if (declaration !== undefined || annotations !== undefined || urdf !== undefined || calibration.length > 0)
    throw new TasukiError(
      "usage",
      `${path} is a delivery and is judged by what is in it: --declaration, --annotations, --urdf and --calibration cannot be given.`,
    );
  if (upTo !== undefined)
    throw new TasukiError("usage", `${path} is a delivery and is judged as a whole: --up-to cannot be given.`);
  // Loaded where there is a delivery; so is what a recording alone does not need.
  const [{ decrypterBy }, { checkDelivered }, { publicKey }] = await Promise.all([
    import("../delivery/node/age.js"),
    import("../delivery/node/check.js"),
    import("../delivery/node/signature.js"),
  ]);
  try {
    const checked = await checkDelivered(path, {
      ...asked,
      key: key === undefined ? undefined : publicKey(await readText(key), key),
      decrypter: identity === undefined ? undefined : await decrypterBy(await readText(identity), identity),
      onProgress: progress && ((name, done, total) => progress.report(name, done, total)),
    });
    if (key !== undefined && !checked.delivery.packed)
      throw new TasukiError("usage", `${path} is not packed: there is no signature that --key could be held to.`);
    return checked;
  } catch (error) {
    throw readTrouble(path, error);
  }
}

/** Whether a file is a declaration or another of our documents that say something of recordings; an annotation is judged by itself. */
const isBeside = (path: string): boolean =>
  DECLARATION_ENDINGS.some((ending) => path.endsWith(ending)) && !isAnnotationName(path);

async function checkInput(
  input: Input,
  {
    profile,
    upTo,
    declaration: given,
    agreement,
    annotations,
    urdf,
    calibration,
    language,
  }: {
    profile: Profile;
    upTo: number | undefined;
    declaration: Declaration | undefined;
    agreement: PremisesAgreement | undefined;
    annotations: string | undefined;
    urdf: string | undefined;
    calibration: readonly string[];
    language: Language;
  },
  progress: Progress | undefined,
): Promise<RecordingReport> {
  const { path, trouble } = input;
  if (trouble) return troubled(path, trouble, { language });
  if (isBeside(path)) {
    const message = `${path} goes with recordings and is none itself: check the recording, or the folder, that it stands beside.`;
    return troubled(path, new TasukiError("not-a-recording", message), { language });
  }
  let opened: Source | Folder | undefined;
  let annotation: Source | undefined;
  let robot: Source | undefined;
  let handOverFrom: Source | undefined;
  const calibrations: Source[] = [];
  try {
    if (isAnnotation(input)) {
      annotation = await openAnnotation(path);
      const { checkAnnotation } = await import("../check-annotation.js");
      return await checkAnnotation(annotation, { profile, language, declaration: given });
    }
    opened = await openInput(input);
    await openCalibrations(calibration, calibrations);
    annotation = await annotationFor(input, annotations);
    robot = urdf === undefined ? undefined : await openAnnotation(urdf);
    const stated = await handOverFor(input);
    handOverFrom = await stated?.open();
    return await checkRecording(opened, {
      ...{ handOver: stated?.handOver, handOverFrom },
      profile,
      upTo,
      language,
      declaration: await declarationFor(input, given),
      declarationFrom: given ? "given" : "sidecar",
      calibrations,
      agreement,
      annotation,
      robotDescriptions: robot ? [robot] : [],
      annotationFrom: annotations === undefined ? "sidecar" : "given",
      onProgress: progress && ((done, total) => progress.report(path, done, total)),
    });
  } catch (error) {
    return troubled(path, readTrouble(path, error), {
      language,
      sizeBytes: opened && "size" in opened ? opened.size : 0,
    });
  } finally {
    if (opened && !isFolder(opened)) await opened.close?.();
    await annotation?.close?.();
    await robot?.close?.();
    await handOverFrom?.close?.();
    for (const source of calibrations) await source.close?.();
  }
}

function exitCode({ verdict, recordings, deliveries = [] }: Report, failOn: CheckOptions["failOn"]): number {
  const all = [...deliveries, ...recordings];
  const warned = all.some(({ findings }) => findings.some(({ severity }) => severity === "warning"));
  if (failOn !== "never" && verdict === "does-not-conform") return Exit.doesNotConform;
  if (failOn === "warning" && warned) return Exit.doesNotConform;
  return recordings.length === 0 || all.some((each) => each.verdict === "not-judged") ? Exit.notJudged : Exit.conforms;
}
