/**
 * Premises of several programs side by side: the result of `tasuki compare`. Of each premise it is said what each side holds, and
 * what it takes to bring all to one value.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { PartyRole } from "../declaration/party.js";
import { Language } from "../language.js";
import { Modality } from "../modality/modality.js";
import { count } from "../units.js";

export const PremiseOutcome = z.enum(["identical", "convertible", "lossy", "unknown", "incompatible"]).meta({
  description:
    "`identical`: all sides state the same. `convertible`: nothing is lost, and it is said how. `lossy`: something is lost, and it is said what. " +
    "`unknown`: a side does not state it, and must. `incompatible`: no conversion brings them together; somebody decides.",
});
export type PremiseOutcome = z.infer<typeof PremiseOutcome>;

export const PremiseValue = z
  .union([
    z.string().meta({ description: "A name." }),
    z.number().meta({ description: "A number, in the unit of the premise.", unit: "beside" }),
    z.boolean().meta({ description: "Yes or no." }),
    z.array(z.string()).meta({ description: "A list of names." }),
  ])
  .meta({ description: "What a premise is." });
export type PremiseValue = z.infer<typeof PremiseValue>;

export const PremiseUnit = z.enum(["ns", "Hz"]).meta({ description: "Unit of the numbers of a premise." });
export type PremiseUnit = z.infer<typeof PremiseUnit>;

export const PremiseBasis = z.enum(["declared", "measured"]).meta({
  description: "`declared`: somebody says it. `measured`: nobody says it, and the recording shows it.",
});
export type PremiseBasis = z.infer<typeof PremiseBasis>;

export const PremiseSubject = z
  .strictObject({
    topics: z
      .array(z.string())
      .meta({ description: "Topics of the stream that it is about: each that a side has it under." })
      .optional(),
    withTopics: z
      .array(z.string())
      .meta({ description: "Topics of the other stream, where it is about two." })
      .optional(),
    name: z.string().meta({ description: "What else it is about, such as an action." }).optional(),
  })
  .meta({ description: "What a premise is about; empty where it is about all." });
export type PremiseSubject = z.infer<typeof PremiseSubject>;

const side = () => count("Place of the side in the list, from 0.");

export const PremiseDecider = z
  .strictObject({
    side: side(),
    role: PartyRole,
    party: Identifier.meta({ description: "Id of the party, where the side names one." }).optional(),
  })
  .meta({ description: "Who must say or decide something." });
export type PremiseDecider = z.infer<typeof PremiseDecider>;

export const PremiseHolding = z
  .strictObject({
    side: side(),
    values: z
      .array(PremiseValue)
      .meta({ description: "What the side holds: none where it does not say, several where its recordings differ." }),
    basis: PremiseBasis.optional(),
    absentIn: count("Recordings of the side that do not say it, while others do.").optional(),
  })
  .meta({ description: "What one side holds of a premise." });
export type PremiseHolding = z.infer<typeof PremiseHolding>;

export const PremiseStep = z
  .strictObject({
    side: side(),
    outcome: PremiseOutcome,
    how: z
      .string()
      .meta({ description: "How it is done, what is lost, or why it cannot be, in the language of the report." })
      .optional(),
  })
  .meta({ description: "What it takes to bring one side to the target." });
export type PremiseStep = z.infer<typeof PremiseStep>;

export const ComparedPremise = z
  .strictObject({
    premise: z.string().meta({ description: "Id of the premise, such as `stamps/reference`." }),
    title: z.string().meta({ description: "The same in words of the report's language." }),
    subject: PremiseSubject,
    unit: PremiseUnit.optional(),
    holdings: z.array(PremiseHolding).meta({ description: "What each side holds." }),
    outcome: PremiseOutcome,
    target: PremiseValue.optional(),
    steps: z.array(PremiseStep).meta({ description: "What each side has to do, where there is something." }),
    deciders: z
      .array(PremiseDecider)
      .meta({ description: "Who must say it, or decide; none where it is identical or convertible." }),
  })
  .meta({ description: "One premise of several sides." });
export type ComparedPremise = z.infer<typeof ComparedPremise>;

export const StreamMatch = z.enum(["map", "topic", "modality", "order", "none"]).meta({
  description:
    "Why streams were taken for each other. `map`: the caller said so. `topic`: they have one topic. `modality`: each side has one stream of the modality " +
    "left. `order`: each side has as many of the modality left, and they were taken by the order of their topics: look at these. `none`: one side alone has it.",
});
export type StreamMatch = z.infer<typeof StreamMatch>;

export const SideTopic = z
  .strictObject({ side: side(), topic: z.string().meta({ description: "Topic of the stream there." }) })
  .meta({ description: "A stream of a side." });
export type SideTopic = z.infer<typeof SideTopic>;

export const MatchedStream = z
  .strictObject({
    topics: z.array(SideTopic).min(1).meta({ description: "The stream, on each side that has it." }),
    modality: Modality.optional(),
    match: StreamMatch,
  })
  .meta({ description: "Streams of different sides that were compared with each other." });
export type MatchedStream = z.infer<typeof MatchedStream>;

export const PremisesSide = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the side, such as its path." }),
    recordings: count("Recordings, or declarations of such, that were looked at."),
    measured: count("Those of them whose samples were read."),
    party: Identifier.meta({ description: "Id of the party that hands over, where it is named." }).optional(),
  })
  .meta({ description: "A program whose premises are compared." });
export type PremisesSide = z.infer<typeof PremisesSide>;

export const PremisesComparison = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    language: Language,
    sides: z.array(PremisesSide).min(2).meta({ description: "The sides, in the order they were given." }),
    outcome: PremiseOutcome.meta({ description: "The gravest of all outcomes." }),
    streams: z.array(MatchedStream).meta({ description: "Which streams were compared with which." }),
    premises: z.array(ComparedPremise).meta({ description: "The premises." }),
  })
  .meta({ description: "Premises of several programs side by side." });
export type PremisesComparison = z.infer<typeof PremisesComparison>;
