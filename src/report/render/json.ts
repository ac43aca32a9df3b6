import type { PremisesAgreement } from "../../spec/delivery/premises-agreement.js";
import type { AgreementReport } from "../../spec/verdict/agreement.js";
import type { ConversionReport } from "../../spec/verdict/conversion.js";
import type { DiffReport } from "../../spec/verdict/diff.js";
import type { Extraction } from "../../spec/verdict/extraction.js";
import type { GapReport } from "../../spec/verdict/gap-report.js";
import type { Info } from "../../spec/verdict/info.js";
import type { LabelConversionReport } from "../../spec/verdict/label-conversion.js";
import type { PackingReport } from "../../spec/verdict/packing.js";
import type { PremiseConversionReport } from "../../spec/verdict/premise-conversion.js";
import type { PremisesComparison } from "../../spec/verdict/premises-comparison.js";
import type { RecoveryReport } from "../../spec/verdict/recovery.js";
import type { Report } from "../../spec/verdict/report.js";
import type { UnpackingReport } from "../../spec/verdict/unpacking.js";
import type { VerificationReport } from "../../spec/verdict/verification.js";

/** What JSON may hold as it is, and a terminal obeys or hides: control characters beyond ASCII, marks of direction. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A character as JSON writes it in ASCII: one escape for each UTF-16 unit. */
const escaped = (character: string): string =>
  character === "\n"
    ? character
    : [...Array(character.length).keys()]
        .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`)
        .join("");

/** Renders a report or an info as JSON, as its schema describes it. It is safe to show on a terminal. */
export const renderJson = (
  document:
    | Report
    | Info
    | AgreementReport
    | ConversionReport
    | LabelConversionReport
    | DiffReport
    | Extraction
    | GapReport
    | PackingReport
    | PremiseConversionReport
    | UnpackingReport
    | PremisesAgreement
    | PremisesComparison
    | RecoveryReport
    | VerificationReport,
): string => `${JSON.stringify(document, null, 2).replace(UNSAFE, escaped)}\n`;
