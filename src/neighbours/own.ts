/**
 * Our own documents as what is written: a declaration of one recording, or a statement for all.
 *
 * @module
 */

import { jsonFile } from "../label-formats/made.js";
import { PremiseLosses } from "../label-losses.js";
import { Identifiers } from "../openlabel/identifiers.js";
import { premises } from "../spec/declaration/premises.js";
import { premisesOf } from "../spec/declaration/premises-of.js";
import { togetherOf } from "./airoa-write.js";
import type { NeighbourFormat } from "./format.js";
import { leavesOf, PART_CODES, type Said } from "./parts.js";

/** Tells every part that says something and is not among those that are kept. */
function tellOthers(document: object, kept: ReadonlySet<string>, losses: PremiseLosses): void {
  for (const [part, value] of Object.entries(document))
    if (!kept.has(part) && Object.hasOwn(PART_CODES, part) && [...leavesOf(value)].length > 0)
      losses.lose(PART_CODES[part as keyof Said], `/${part}`);
}

/** What of a statement a declaration has a place for. */
const PREMISES = new Set(Object.keys(premises));

export const declarationFormat: NeighbourFormat = {
  id: "declaration",
  writes: /\.tasuki\.json$/i,
  write: async (known, { name }) => {
    const losses = new PremiseLosses();
    if (known.handOver) tellOthers(known.handOver, PREMISES, losses);
    return { file: jsonFile(name, togetherOf(known)), losses: losses.list() };
  },
};

/** What of a declaration holds for other recordings too. */
export const handOverFormat: NeighbourFormat = {
  id: "hand-over",
  writes: /(^|[/\\])hand-over\.tasuki\.json$/i,
  write: async (known, { name }) => {
    const losses = new PremiseLosses();
    const { declaration, handOver } = known;
    if (declaration) tellOthers(declaration, PREMISES, losses);
    const head = handOver ?? {
      tasuki: "0.1" as const,
      document: "hand-over" as const,
      id: new Identifiers().keep(known.id || known.name),
      revision: 1,
    };
    return { file: jsonFile(name, { ...head, ...premisesOf(declaration, handOver) }), losses: losses.list() };
  },
};
