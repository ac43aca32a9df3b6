/**
 * Which streams are compared in time: members of declared groups with their reference, and, without a declaration, those of which
 * it is worth knowing, as cameras with each other.
 *
 * @module
 */
import { shiftTo } from "./clock-offsets.js";
import { SyncCollector, type TimeAxis } from "./facts/across/sync/collect.js";
import { proposedGroups } from "./facts/across/sync/proposals.js";
import type { Samples } from "./facts/samples.js";
import { mappingOf } from "./mappings/index.js";
import type { ChannelDescription } from "./readers/reader.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { SyncGroup } from "./spec/declaration/sync-group.js";
import type { ClockRelation, SyncFacts } from "./spec/facts/sync.js";
import { MOST_GROUPS, MOST_PAIRS, MOST_PARTNERS } from "./spec/limits.js";
import type { Modality } from "./spec/modality/modality.js";

/** Streams whose samples are frames, and those that say how the robot moves. */
const FRAMES: ReadonlySet<Modality> = new Set([
  ...(["camera", "compressed-camera", "video", "depth"] as const),
  ...(["point-cloud", "laser-scan", "radar"] as const),
]);
const BODY: ReadonlySet<Modality> = new Set([
  ...(["imu", "joint-state", "odometry", "pose", "gnss"] as const),
  ...(["force-torque", "gripper", "tactile", "action"] as const),
]);
const PICTURES: ReadonlySet<Modality> = new Set(["camera", "compressed-camera", "depth", "video"]);

/** A stream that may be compared. */
interface Known {
  readonly stream: number;
  readonly topic: string;
  readonly modality: Modality;
  partners: number;
}

/** A declared group, as its members are met. */
interface Met {
  readonly group: SyncGroup;
  readonly add: ReturnType<SyncCollector["replay"]>;
  readonly streams: Map<string, number>;
}

export class SyncStage {
  readonly #collector = new SyncCollector();
  readonly #known: Known[] = [];
  readonly #streams = new Set<number>();
  readonly #groups: readonly Met[];
  #channels = 0;
  #pairs = 0;
  #leftOut = 0;

  constructor(
    readonly channels: readonly ChannelDescription[],
    readonly originNs: bigint,
    readonly declaration: Declaration | undefined,
  ) {
    this.#groups = (declaration?.syncGroups ?? []).slice(0, MOST_GROUPS).map((group) => ({
      group,
      add: this.#collector.replay(group),
      streams: new Map(),
    }));
  }

  /** Makes ready for channels that appeared since the last call. */
  prepare(): void {
    for (; this.#channels < this.channels.length; this.#channels++) this.#meet(this.channels[this.#channels]!);
  }

  take(samples: Samples): void {
    this.#collector.take(samples);
  }

  #meet({ stream, topic, schema }: ChannelDescription): void {
    if (this.#streams.has(stream)) return;
    this.#streams.add(stream);
    for (const met of this.#groups) this.#meetMember(met, stream, topic);
    const modality = schema && mappingOf(schema.name, this.declaration?.mappings)?.modality;
    if (modality === undefined) return;
    const met: Known = { stream, topic, modality, partners: 0 };
    if (modality === "camera-calibration" || PICTURES.has(modality)) this.#meetCalibration(met);
    if (FRAMES.has(modality) || BODY.has(modality)) this.#meetOthers(met);
    this.#known.push(met);
  }

  /** A member of a declared group is compared with the reference, once both are there. */
  #meetMember({ group, add, streams }: Met, stream: number, topic: string): void {
    const at = group.members.findIndex((member) => member.topic === topic);
    if (at < 0) return;
    streams.set(topic, stream);
    const { axis } = this.#axisOf(group, topic);
    add(at, stream, axis);
    for (const { topic: other, phaseNs = 0 } of group.members) {
      const isNew = topic === group.reference ? streams.has(other) : other === topic && streams.has(group.reference);
      if (!isNew || other === group.reference) continue;
      const { axis: own, relation } = this.#axisOf(group, other);
      this.#collector.compare(
        {
          ...{ reference: group.reference, member: other, group: group.id, phaseNs },
          ...{ basis: own.basis, clocks: relation, pictures: this.#arePictures(group.reference, other) },
        },
        { stream: streams.get(group.reference)!, axis: this.#axisOf(group, group.reference).axis },
        { stream: streams.get(other)!, axis: own },
      );
    }
  }

  /** On which axis a member of a group is compared, and how its clock stands to that of the reference. */
  #axisOf({ reference, basis = "stamp" }: Pick<SyncGroup, "reference" | "basis">, topic: string) {
    const axis: TimeAxis = { basis, clock: "" };
    const relation: ClockRelation = "same";
    if (basis === "log") return { axis, relation };
    const declared = (name: string) => this.declaration?.streams.find((each) => each.topic === name);
    const [own, other] = [declared(topic), declared(reference)];
    const target = other?.clock ?? own?.clock ?? "";
    const isSame = (own?.clock ?? target) === target;
    if (isSame && !own?.stampOffset) return { axis, relation };
    const shift = shiftTo(target, own, this.declaration?.clocks ?? [], this.originNs);
    if (!shift) return { axis, relation: "unknown" as ClockRelation };
    return { axis: { ...axis, clock: target, shift }, relation: isSame ? relation : ("offset" as ClockRelation) };
  }

  /** Whether both streams bear pictures of which each is compressed by itself, so that their sizes tell of content. */
  #arePictures(...topics: readonly string[]): boolean {
    return topics.every((topic) =>
      this.channels.some(
        (each) =>
          each.topic === topic &&
          each.schema &&
          mappingOf(each.schema.name, this.declaration?.mappings)?.modality === "compressed-camera",
      ),
    );
  }

  /** The calibration of a camera stands beside its images: below the same name. */
  #meetCalibration(met: Known): void {
    const folder = (topic: string) => topic.slice(0, topic.lastIndexOf("/") + 1);
    for (const known of this.#known) {
      const [calibration, camera] = met.modality === "camera-calibration" ? [met, known] : [known, met];
      if (calibration.modality !== "camera-calibration" || !PICTURES.has(camera.modality)) continue;
      if (camera.topic.startsWith(folder(calibration.topic)) && folder(calibration.topic).length > 1)
        this.#compare(camera, calibration, true);
    }
  }

  #meetOthers(met: Known): void {
    for (const known of this.#known) {
      const frames = [known, met].filter(({ modality }) => FRAMES.has(modality)).length;
      const bodies = [known, met].filter(({ modality }) => BODY.has(modality)).length;
      if (frames === 0 || frames + bodies < 2) continue;
      // The frames are what others are compared with.
      const [reference, member] = FRAMES.has(known.modality) ? [known, met] : [met, known];
      this.#compare(reference, member, false);
    }
  }

  #compare(reference: Known, member: Known, calibration: boolean): void {
    // It is compared already, as it is declared; calibrations are without regard to that.
    const isDeclared = this.#groups.some(({ group: { reference: of, members } }) => {
      const other = reference.topic === of ? member.topic : member.topic === of ? reference.topic : undefined;
      return members.some(({ topic }) => topic === other);
    });
    if (isDeclared && !calibration) return;
    if (this.#pairs >= MOST_PAIRS || reference.partners >= MOST_PARTNERS || member.partners >= MOST_PARTNERS) {
      this.#leftOut++;
      return;
    }
    this.#pairs++;
    reference.partners++;
    member.partners++;
    const axisOf = (topic: string) => this.#axisOf({ reference: reference.topic }, topic);
    const { axis, relation } = axisOf(member.topic);
    this.#collector.compare(
      {
        ...{ reference: reference.topic, member: member.topic, phaseNs: 0, basis: axis.basis, clocks: relation },
        ...(calibration ? { calibration } : {}),
        pictures: !calibration && this.#arePictures(reference.topic, member.topic),
      },
      { stream: reference.stream, axis: axisOf(reference.topic).axis },
      { stream: member.stream, axis },
    );
  }

  /** What was found; undefined where nothing was compared. */
  finish(): SyncFacts | undefined {
    const { pairs, groups } = this.#collector.finish();
    const declared = new Set(this.#groups.flatMap(({ group }) => group.members.map(({ topic }) => topic)));
    const open = this.#known.filter(({ modality, topic }) => FRAMES.has(modality) && !declared.has(topic));
    const all = [...groups, ...proposedGroups(pairs, new Set(open.map(({ topic }) => topic)))];
    return pairs.length + all.length + this.#leftOut === 0
      ? undefined
      : { pairs, pairsLeftOut: this.#leftOut, groups: all };
  }
}
