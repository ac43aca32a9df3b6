/**
 * What documents of a hand-over name, and what there is to be named.
 *
 * @module
 */
import { isOwn, topicsOf } from "./delivery-premises.js";
import { framesIn } from "./frame-subjects.js";
import { bareFrame } from "./frame-tree.js";
import type { Context } from "./rule.js";

/** What can be named. */
export type Referent = "party" | "robot" | "task" | "stream" | "frame";

/** That a document names something. */
export interface Reference {
  readonly to: Referent;
  readonly name: string;
  /** Where, such as `sensors[2].robot`. */
  readonly place: string;
}

/** What there is, by kind; undefined where nobody can tell. */
export function namesOf(context: Context): Readonly<Record<Referent, ReadonlySet<string> | undefined>> {
  const { parties, robots = [], tasks = [] } = context.premises;
  return {
    party: parties && new Set(parties.map(({ id }) => id)),
    robot: new Set(robots.flatMap(({ id }) => id ?? [])),
    task: new Set(tasks.map(({ id }) => id)),
    stream: topicsOf(context),
    frame: framesKnown(context),
  };
}

/** Every frame that a transform, a message or a robot description names; undefined where they are not all known. */
function framesKnown({ recording }: Context): ReadonlySet<string> | undefined {
  const { frames, streams, robotDescriptions = [] } = recording;
  if (!frames?.complete || frames.edges.length === 0) return undefined;
  if (streams.some(({ frameIds, frameIdCount }) => frameIdCount > frameIds.length)) return undefined;
  return new Set([
    ...frames.edges.flatMap(({ parent, child }) => [parent, child].map(bareFrame)),
    ...streams.flatMap(framesIn),
    ...robotDescriptions.flatMap(({ links }) => links.map(bareFrame)),
  ]);
}

/** Everything that is named. */
export function* referencesOf(context: Context): Generator<Reference> {
  yield* partiesNamed(context);
  const { declaration, premises } = context;
  for (const [i, { robot }] of (premises.sensors ?? []).entries())
    if (robot !== undefined) yield { to: "robot", name: robot, place: `sensors[${i}].robot` };
  for (const [i, { task }] of (declaration?.episodes ?? []).entries())
    if (task !== undefined) yield { to: "task", name: task, place: `episodes[${i}].task` };
  yield* topicsNamed(context);
  if (isOwn("robots", context))
    for (const [i, { endEffectors = [] }] of premises.robots!.entries())
      for (const [n, { mountFrame }] of endEffectors.entries())
        if (mountFrame !== undefined)
          yield { to: "frame", name: bareFrame(mountFrame), place: `robots[${i}].endEffectors[${n}].mountFrame` };
}

function* partiesNamed({ premises, handOver }: Context): Generator<Reference> {
  const { rights = [], privacy = [], lineage, responsibilities = [] } = premises;
  const party = (name: string, place: string): Reference => ({ to: "party", name, place });
  for (const [i, { holder, terms }] of rights.entries()) {
    if (holder !== undefined) yield party(holder, `rights[${i}].holder`);
    for (const [n, { recipients = [] }] of terms.entries())
      for (const name of recipients) yield party(name, `rights[${i}].terms[${n}].recipients`);
  }
  for (const [i, { methods = [], residualRisk }] of privacy.entries()) {
    for (const [n, { by }] of methods.entries())
      if (by !== undefined) yield party(by, `privacy[${i}].methods[${n}].by`);
    if (residualRisk?.assessedBy !== undefined)
      yield party(residualRisk.assessedBy, `privacy[${i}].residualRisk.assessedBy`);
  }
  for (const [i, { party: name }] of (lineage?.sources ?? []).entries())
    if (name !== undefined) yield party(name, `lineage.sources[${i}].party`);
  for (const [i, { party: name }] of responsibilities.entries()) yield party(name, `responsibilities[${i}].party`);
  for (const name of handOver?.encryption?.recipients ?? []) yield party(name, "encryption.recipients");
}

/**
 * The topics that the declaration of this recording names. Those of calibrations have a rule already, and those of steps of
 * the lineage may be gone since.
 */
function* topicsNamed({ declaration }: Context): Generator<Reference> {
  for (const part of ["sensors", "privacy"] as const)
    for (const [i, { streams }] of (declaration?.[part] ?? []).entries())
      for (const name of streams) if (name !== "*") yield { to: "stream", name, place: `${part}[${i}].streams` };
}
