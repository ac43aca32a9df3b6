/**
 * Rights: what may be done with data, by whom, for what, where and until when. Recordings, annotations and what is made of
 * them are asked for one by one, down to the models that are trained: nobody should have to guess from a licence's name.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { Identifier } from "./clock.js";
import { Country } from "./party.js";

export const RightsSubject = z.enum(["recordings", "annotations", "derived-data", "trained-models"]).meta({
  description:
    "What rights are about. `derived-data`: what is computed from recordings, such as features or a converted data set. " +
    "`trained-models`: the weights of what learned from them.",
});
export type RightsSubject = z.infer<typeof RightsSubject>;

export const RightsAction = z
  .enum([
    "use",
    "reproduce",
    "modify",
    "derive",
    "annotate",
    "distribute",
    "commercialize",
    "ai-training",
    "ai-evaluation",
  ])
  .meta({
    description:
      "What may be done, with the names of ODRL where it has one. `use`: look at it and work with it inside. `reproduce`, `modify`, " +
      "`derive`, `annotate`, `distribute`: copy, change, make something new of it, label it, hand it to others. `commercialize`: earn " +
      "money with it. `ai-training`: let a model learn from it (name of the W3C community's draft). `ai-evaluation`: test a model on it.",
  });
export type RightsAction = z.infer<typeof RightsAction>;

export const Purpose = z
  .enum([
    "ResearchAndDevelopment",
    "AcademicResearch",
    "CommercialResearch",
    "NonCommercialResearch",
    "CommercialPurpose",
    "NonCommercialPurpose",
  ])
  .meta({ description: "For what, a purpose of the W3C Data Privacy Vocabulary (DPV)." });
export type Purpose = z.infer<typeof Purpose>;

export const Decision = z.enum(["permitted", "prohibited", "on-request"]).meta({
  description: "`permitted`, `prohibited`, or `on-request`: the holder decides each time.",
});
export type Decision = z.infer<typeof Decision>;

export const DutyKind = z
  .enum(["attribute", "delete", "inform", "share-alike", "not-reidentify", "keep-confidential", "report-use"])
  .meta({
    description:
      "`attribute`: name the holder. `delete`: erase by the date. `inform`: tell the holder before. `share-alike`: hand on under the same " +
      "terms. `not-reidentify`: do not try to find out who people are. `keep-confidential`: show it to nobody else. `report-use`: say what it was used for.",
  });
export type DutyKind = z.infer<typeof DutyKind>;

export const Duty = z
  .strictObject({
    kind: DutyKind,
    by: z.iso.date().meta({ description: "Last day on which it is to be done." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What whoever uses the data must do." });
export type Duty = z.infer<typeof Duty>;

export const RightsTerm = z
  .strictObject({
    action: RightsAction,
    decision: Decision,
    purposes: z
      .array(Purpose)
      .min(1)
      .meta({ description: "Purposes for which the decision holds; any purpose when left out." })
      .optional(),
    recipients: z
      .array(Identifier)
      .min(1)
      .meta({ description: "Ids of the parties for which it holds; everybody who receives the data when left out." })
      .optional(),
    duties: z.array(Duty).meta({ description: "What is to be done in return." }).optional(),
  })
  .meta({ description: "What is decided on one action." });
export type RightsTerm = z.infer<typeof RightsTerm>;

export const LicenseFile = z
  .strictObject({
    path: z.string().min(1).meta({ description: "Path of the text, relative to the document that names it." }),
    sha256: Sha256.optional(),
  })
  .meta({ description: "The text of a licence that is in no public list." });
export type LicenseFile = z.infer<typeof LicenseFile>;

export const Rights = z
  .strictObject({
    subjects: z.array(RightsSubject).min(1).meta({ description: "What it is about." }),
    holder: Identifier.meta({ description: "Id of the party that decides." }).optional(),
    license: z.string().min(1).meta({
      description: "Licence: an SPDX expression such as `CC-BY-4.0`, or `LicenseRef-` and a name for one of one's own.",
    }),
    licenseFile: LicenseFile.optional(),
    terms: z
      .array(RightsTerm)
      .meta({ description: "What is decided, action by action; what is not named is not decided." }),
    territory: z
      .array(Country)
      .min(1)
      .meta({ description: "Countries in which the data may be kept and used; everywhere when left out." })
      .optional(),
    validFrom: z.iso.date().meta({ description: "First day on which it holds." }).optional(),
    validUntil: z.iso.date().meta({ description: "Last day on which it holds; for ever when left out." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What may be done with data." });
export type Rights = z.infer<typeof Rights>;
