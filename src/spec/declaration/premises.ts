/**
 * Premises: what must be known of data beside the data, and what two programs must agree on. A declaration says it of one
 * recording; the hand-over statement says it once for all recordings of a delivery. Part by part, what a recording's own
 * declaration says goes before what the statement says.
 *
 * @module
 */
import { z } from "zod";
import { AnnotationDeclaration } from "./annotation-premises.js";
import { Calibration } from "./calibration.js";
import { Environment } from "./environment.js";
import { Lineage } from "./lineage.js";
import { Party } from "./party.js";
import { PrivacyDeclaration } from "./privacy.js";
import { Responsibility } from "./responsibility.js";
import { Rights } from "./rights.js";
import { RobotDeclaration } from "./robot.js";
import { SensorDeclaration } from "./sensor.js";
import { SoftwareDeclaration } from "./software.js";
import { TaskDeclaration } from "./task.js";

/** The parts that a declaration and a hand-over statement share. */
export const premises = {
  parties: z.array(Party).meta({ description: "Who takes part." }).optional(),
  robots: z.array(RobotDeclaration).meta({ description: "The robots." }).optional(),
  sensors: z.array(SensorDeclaration).meta({ description: "The sensors." }).optional(),
  calibrations: z
    .array(Calibration)
    .meta({ description: "What is known of the calibrations of sensors and robots." })
    .optional(),
  environment: Environment.optional(),
  software: z
    .array(SoftwareDeclaration)
    .meta({ description: "The programs that made and recorded the data." })
    .optional(),
  tasks: z.array(TaskDeclaration).meta({ description: "What was to be done." }).optional(),
  rights: z
    .array(Rights)
    .meta({ description: "What may be done with recordings, annotations, derived data and trained models." })
    .optional(),
  privacy: z
    .array(PrivacyDeclaration)
    .meta({ description: "What streams show of people; empty where nobody has looked." })
    .optional(),
  annotation: AnnotationDeclaration.optional(),
  lineage: Lineage.optional(),
  responsibilities: z
    .array(Responsibility)
    .meta({ description: "Who supplies what, and whether it is there." })
    .optional(),
};

/** The parts by name. */
export type Premises = { -readonly [Part in keyof typeof premises]?: z.infer<(typeof premises)[Part]> | undefined };
