/**
 * What is missing or contradictory of a hand-over, by the party that has to close it: the result of `tasuki gaps`.
 *
 * @module
 */
import { z } from "zod";
import { PartyRole } from "../declaration/party.js";
import { PremiseItem } from "../declaration/premise-item.js";
import { Language } from "../language.js";
import { count } from "../units.js";
import { InputTrouble } from "./report.js";

export const GapState = z.enum(["missing", "promised", "overdue", "contradictory"]).meta({
  description:
    "`missing`: nobody has said it, or a rule that the profile asks for cannot be checked without it. `promised`: it comes by the date. `overdue`: the date is over. `contradictory`: what is said and " +
    "what was measured, or two things that are said, do not agree.",
});
export type GapState = z.infer<typeof GapState>;

export const HandOverGap = z
  .strictObject({
    item: PremiseItem,
    name: z.string().meta({ description: "What the item is called, in the report's language." }),
    state: GapState,
    rule: z.string().meta({ description: "Rule that found it; absent where the item itself is missing." }).optional(),
    says: z.string().meta({ description: "What it is, in the report's language." }),
    of: z
      .array(z.string())
      .meta({ description: "Of what: topics, ids or subjects; empty where it is missing as a whole." }),
    due: z.iso.date().meta({ description: "Last day of a promise." }).optional(),
    recordings: z.array(z.string()).meta({ description: "The recordings that it was found in." }),
  })
  .meta({ description: "Something that a party has to close." });
export type HandOverGap = z.infer<typeof HandOverGap>;

export const PartyGaps = z
  .strictObject({
    party: z.string().meta({ description: "Id of the party; absent where nobody has the role." }).optional(),
    name: z.string().meta({ description: "Its name." }).optional(),
    roles: z.array(PartyRole).meta({ description: "Its roles; the one that is asked, where nobody has it." }),
    roleNames: z.array(z.string()).meta({ description: "What the roles are called, in the report's language." }),
    gaps: z.array(HandOverGap).meta({ description: "What it has to close, the most urgent first." }),
  })
  .meta({ description: "The work list of one party." });
export type PartyGaps = z.infer<typeof PartyGaps>;

export const UnreadRecording = z
  .strictObject({
    path: z.string().meta({ description: "Path of the recording, as it was given." }),
    trouble: InputTrouble,
  })
  .meta({ description: "A recording that could not be read." });
export type UnreadRecording = z.infer<typeof UnreadRecording>;

export const GapReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    profile: z.string().meta({ description: "Id of the profile that was asked for." }),
    language: Language,
    date: z.iso.date().meta({ description: "Day that promises are held to." }),
    recordings: count("Recordings that were looked at."),
    open: count("Gaps of all parties."),
    parties: z.array(PartyGaps).meta({ description: "The parties, by role." }),
    unread: z.array(UnreadRecording).meta({ description: "Recordings that could not be read." }),
  })
  .meta({ description: "What is missing or contradictory of a hand-over, by party." });
export type GapReport = z.infer<typeof GapReport>;
