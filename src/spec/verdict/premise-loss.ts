/**
 * Losses of premises: what a conversion of declarations and hand-over statements to what another program says of data, or from
 * it, could not carry over.
 *
 * @module
 */
import { z } from "zod";
import { Tally } from "../facts/tally.js";

export const PremiseLossCode = z
  .enum([
    "agreement-left-out",
    "annotation-left-out",
    "boundary-shared",
    "calibrations-left-out",
    "checksum-differs",
    "clocks-left-out",
    "data-left-out",
    "encryption-left-out",
    "environment-left-out",
    "episodes-left-out",
    "epoch-doubtful",
    "frames-left-out",
    "header-left-out",
    "ids-changed",
    "in-annotation",
    "lineage-left-out",
    "mappings-left-out",
    "outcome-overridden",
    "parties-left-out",
    "personal-name-left-out",
    "privacy-left-out",
    "put-into-words",
    "required-missing",
    "responsibilities-left-out",
    "rights-left-out",
    "robots-left-out",
    "schema-drift",
    "sensors-left-out",
    "software-left-out",
    "splits-left-out",
    "streams-left-out",
    "sync-left-out",
    "tasks-left-out",
    "time-outside-segments",
    "time-rounded",
    "value-approximated",
    "value-assumed",
  ])
  .meta({
    description:
      "What was lost. `…-left-out`: that part of the premises is not there any more; `data-left-out` is what a declaration has no place for, and " +
      "`personal-name-left-out` the name of a person, which is never taken over unless it is said to be a pseudonym. `checksum-differs`: a checksum that is not the one of the " +
      "recording. `ids-changed`: letters that an id cannot have were replaced. `required-missing`: the format asks for it, and nobody declared it. `time-rounded`: a time differs by less " +
      "than a step of the format. `value-approximated`: a value became the nearest that there is. `value-assumed`: a value that must be there was set where nothing was said. " +
      "Told as well, and lost by nobody: `put-into-words`: it stands there in words, which no program reads. `in-annotation`: it belongs to the annotation, which is a conversion of its own. " +
      "`schema-drift`: only one of several texts of the format allows it. `epoch-doubtful`: times that are hardly seconds since 1970. `time-outside-segments`: time that rebake, which converts " +
      "such files to LeRobot, cuts out. `boundary-shared`: segments that touch, of which it takes the frame between them twice. `outcome-overridden`: it writes the outcome of the last segment " +
      "as that of the task, which says something else.",
  });
export type PremiseLossCode = z.infer<typeof PremiseLossCode>;

/** Codes of what is told and yet loses nothing. */
export const KEPT_PREMISES: ReadonlySet<PremiseLossCode> = new Set<PremiseLossCode>([
  "boundary-shared",
  "epoch-doubtful",
  "in-annotation",
  "outcome-overridden",
  "put-into-words",
  "schema-drift",
  "time-outside-segments",
]);

export const PremiseLoss = z
  .strictObject({ code: PremiseLossCode, places: Tally.meta({ description: "How often, and where first." }) })
  .meta({ description: "Something that a conversion of premises lost." });
export type PremiseLoss = z.infer<typeof PremiseLoss>;
