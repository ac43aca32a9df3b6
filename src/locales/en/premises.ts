import type { PartyRole } from "../../spec/declaration/party.js";
import type { PremiseOutcome, StreamMatch } from "../../spec/verdict/premises-comparison.js";
import { grouped } from "../grouped.js";

const one = (count: number, name: string, names = `${name}s`) => `${grouped(count)} ${count === 1 ? name : names}`;

/** Words about premises. */
export const premises = {
  head: (sides: number) => `Premises of ${grouped(sides)} programs`,
  recordings: (count: number, measured: number) =>
    count === 0
      ? "a statement, no recording"
      : `${one(count, "recording")}, ${measured === 0 ? "declared only" : `${grouped(measured)} measured`}`,
  premise: "premise",
  toUnify: "to unify",
  outcomes: {
    identical: "identical",
    convertible: "convertible",
    lossy: "lossy",
    unknown: "unknown",
    incompatible: "incompatible",
  } satisfies Record<PremiseOutcome, string> as Record<PremiseOutcome, string>,
  roles: {
    provider: "provider",
    recorder: "recorder",
    annotator: "annotator",
    integrator: "integrator",
    "rights-holder": "rights holder",
    "data-controller": "data controller",
    consumer: "consumer",
  } satisfies Record<PartyRole, string> as Record<PartyRole, string>,
  /** What values are called, by premise; those that stand here for themselves are left out. */
  values: {} as Readonly<Record<string, Readonly<Record<string, string>>>>,
  notStated: "not stated",
  yes: "yes",
  no: "no",
  mixed: (values: string) => `mixed: ${values}`,
  absentIn: (count: number) => `not stated in ${grouped(count)}`,
  measured: (value: string) => `${value} (measured)`,
  more: (count: number) => `and ${grouped(count)} more`,
  who: (sides: readonly string[], role: string) => `${sides.join(" and ")}, ${role}`,
  mustSay: (who: string) => `who must say: ${who}`,
  decides: (who: string) => `who decides: ${who}`,
  /** Between two of a list, and between two remarks. */
  comma: ", ",
  semicolon: "; ",
  ofSide: (side: string, text: string) => `${side}: ${text}`,
  matched: "Streams taken for each other:",
  matches: {
    map: "as --map says",
    topic: "one topic",
    modality: "the only ones of their kind",
    order: "by the order of their topics: look at these, --map says otherwise",
    none: "",
  } satisfies Record<StreamMatch, string> as Record<StreamMatch, string>,
  identicalOnes: (count: number, titles: string) => `Identical, ${grouped(count)}: ${titles}.`,
  silent: (count: number) => `Stated by nobody, ${grouped(count)}; who must say:`,
  counts: (counts: string) => `${counts}.`,
  counted: (count: number, outcome: string) => `${grouped(count)} ${outcome}`,

  agreement: {
    title: (id: string, revision: number) => `Agreement on premises: ${id}, revision ${revision}`,
    intro:
      "A draft. What is identical is agreed; of everything else the target is a proposal, or still to be decided. Set what you agree on to " +
      "`agreed` in the JSON, and sign there.",
    sides: "Sides",
    sideColumns: ["side", "name", "party"] as readonly string[],
    open: "Open",
    agreed: "Agreed",
    columns: (sides: readonly string[]) => ["premise", "about", ...sides, "outcome", "target", "why, who decides"],
    signatures: "Signatures",
    signatureColumns: ["side", "party", "date", "revision"] as readonly string[],
    undecided: "to be decided",
    none: "None.",
  },
};

export const compareCommand = {
  summary: "compare the premises of programs, and draft an agreement",
  description:
    "Compare what two or more programs take for granted: formats, clocks, stamps, frames, units, rates, labels, hardware, rights, privacy. " +
    "Of each difference it is said how it is converted, what is lost, or who must decide. A side is a recording, a folder of recordings, a " +
    "delivery, a declaration or a hand-over statement.",
  sides: "sides to compare: recordings, folders, deliveries, declarations, hand-over statements",
  map: "streams that are one: A:/topic=B:/topic; may be repeated",
  id: "id of the agreement",
  format: "form of the comparison; markdown: the agreement draft",
  output: "write the agreement draft to a file: JSON, or Markdown where its name ends in .md",
  exitCodes:
    "Exit codes: 0 all is identical or convertible, 1 something is lossy, unknown or incompatible, 2 a side could not be read.",
};
