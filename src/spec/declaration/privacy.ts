/**
 * Privacy: what streams show of people, and what was done about it. Anonymised is not pseudonymised: what can be brought back
 * to a person by whoever holds the key is still personal.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "./clock.js";

export const PersonalDataKind = z
  .enum(["face", "body", "voice", "biometrics", "license-plate", "location", "name", "screen", "health", "other"])
  .meta({
    description:
      "What a stream may show of people. `biometrics`: other traits that tell people apart, such as gait or fingerprints. `location`: where " +
      "somebody goes. `screen`: what is written on screens, paper or badges.",
  });
export type PersonalDataKind = z.infer<typeof PersonalDataKind>;

export const PrivacyState = z.enum(["not-personal", "as-recorded", "pseudonymised", "anonymised", "synthetic"]).meta({
  description:
    "`not-personal`: it shows nothing of people. `as-recorded`: it may, and nothing was done. `pseudonymised`: somebody can still bring it back to " +
    "a person. `anonymised`: nobody can, by any means that is likely to be used. `synthetic`: the people in it do not exist.",
});
export type PrivacyState = z.infer<typeof PrivacyState>;

export const AppiClass = z
  .enum([
    "personal-information",
    "special-care-required",
    "pseudonymously-processed",
    "anonymously-processed",
    "person-related",
    "not-personal",
  ])
  .meta({
    description:
      "What it is under Japan's Act on the Protection of Personal Information. `personal-information`: 個人情報. `special-care-required`: 要配慮個人情報. " +
      "`pseudonymously-processed`: 仮名加工情報. `anonymously-processed`: 匿名加工情報. `person-related`: 個人関連情報. `not-personal`: none of them.",
  });
export type AppiClass = z.infer<typeof AppiClass>;

export const LegalBasis = z
  .enum([
    "consent",
    "contract",
    "legal-obligation",
    "vital-interest",
    "public-task",
    "legitimate-interest",
    "not-required",
  ])
  .meta({
    description:
      "Why personal data may be handled, with the bases of Article 6 GDPR; `not-required` where there are none.",
  });
export type LegalBasis = z.infer<typeof LegalBasis>;

export const PrivacyMethod = z
  .strictObject({
    name: z.string().min(1).meta({ description: "What was done, such as `blur faces` or `cut audio`." }),
    tool: z.string().min(1).meta({ description: "Program that did it." }).optional(),
    version: z.string().min(1).meta({ description: "Its version." }).optional(),
    date: z.iso.date().meta({ description: "Day on which it was done." }).optional(),
    by: Identifier.meta({ description: "Id of the party that did it." }).optional(),
    checked: z
      .string()
      .min(1)
      .meta({ description: "How it was checked, such as `two people, every 100th picture`." })
      .optional(),
  })
  .meta({ description: "How a stream was anonymised or pseudonymised." });
export type PrivacyMethod = z.infer<typeof PrivacyMethod>;

export const ResidualRisk = z
  .strictObject({
    level: z
      .enum(["negligible", "low", "medium", "high"])
      .meta({ description: "How likely somebody can still be recognised." }),
    assessedBy: Identifier.meta({ description: "Id of the party that judged it." }).optional(),
    date: z.iso.date().meta({ description: "Day on which it was judged." }).optional(),
    note: z.string().meta({ description: "What remains, in words." }).optional(),
  })
  .meta({ description: "What is left after anonymisation." });
export type ResidualRisk = z.infer<typeof ResidualRisk>;

export const PrivacyDeclaration = z
  .strictObject({
    streams: z
      .array(z.string().min(1))
      .min(1)
      .meta({ description: "Topics, exactly as recorded; `*` for every stream that no other entry names." }),
    personalData: z.array(PersonalDataKind).meta({ description: "What they may show of people; empty where nothing." }),
    state: PrivacyState,
    methods: z.array(PrivacyMethod).meta({ description: "What was done, in order." }).optional(),
    residualRisk: ResidualRisk.optional(),
    legalBasis: LegalBasis.optional(),
    appi: AppiClass.optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What streams show of people, and what was done about it." });
export type PrivacyDeclaration = z.infer<typeof PrivacyDeclaration>;
