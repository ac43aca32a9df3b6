import type { CloudColumn } from "../../../spec/facts/content/point-cloud.js";
import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import { type CloudLayout, layoutOf } from "../cloud-layout.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, NumberList, SampleAt } from "../measure.js";
import { PointTimes } from "../point-times.js";
import { Glance, MOST_PLACES, Sweeps } from "../sweeps.js";
import { Thinned } from "../thinned.js";

/** Distances are measured no more often: they change slowly and cost a sort. */
const LOOK_NS = 95_000_000;

const FIELDS = ["width", "height", "pointBytes", "rowBytes", "bigEndian", "dense"] as const;
const LISTS = ["fieldOffsets", "fieldCounts"] as const;
const NAMES = FIELDS.length + LISTS.length;
const TYPES = NAMES + 1;
const DATA = TYPES + 1;

/** The description of a cloud, to tell whether the next has the same. */
class Description {
  #known: number[] = [];
  #next: number[] = [];

  /** Whether the description of a cloud differs from the one before. */
  changed(values: CanonicalValues, pointBytes: number): boolean {
    const next = this.#next;
    next.length = 0;
    next.push(pointBytes, values.signature(NAMES), values.signature(TYPES));
    for (let list = 0; list < LISTS.length; list++) {
      const { values: numbers, length } = values.list(FIELDS.length + list);
      next.push(length);
      for (let i = 0; i < length; i++) next.push(numbers[i]!);
    }
    const same = next.length === this.#known.length && next.every((each, i) => Object.is(each, this.#known[i]));
    if (!same) [this.#known, this.#next] = [next, this.#known];
    return !same;
  }
}

class PointCloudMeasure implements ContentMeasure {
  readonly #misfit = tally();
  readonly #unusual = tally();
  readonly #notDense = tally();
  readonly #points = new Thinned();
  readonly #distances = new Thinned();
  readonly #times = new PointTimes();
  readonly #sweeps = new Sweeps();
  readonly #glance = new Glance();
  readonly #description = new Description();
  readonly #near = new Float64Array(MOST_PLACES);
  #layout: CloudLayout | undefined;
  #columns: readonly CloudColumn[] = [];
  #empty = 0;
  #looked = 0;
  #lookedNs = Number.NaN;

  constructor(readonly stream: number) {}

  take(values: CanonicalValues, at: SampleAt): void {
    const { batch, row } = at;
    const [width, height, pointBytes, stated, bigEndian, dense] = FIELDS.map(
      (_, field) => values.numbers[values.slots[field]!]!,
    ) as [number, number, number, number, number, number];
    const data = values.data(DATA) ?? new Uint8Array(0);
    if (this.#description.changed(values, pointBytes)) this.#read(values, pointBytes);
    const layout = this.#layout!;
    // Foxglove's clouds have one row of as many points as there are bytes.
    const flat = values.absent[0]! || Number.isNaN(width);
    const points = flat ? Math.floor(data.length / pointBytes) : width * height;
    if (!(points > 0 && pointBytes > 0)) {
      this.#empty++;
      if (data.length > 0) batch.note(this.#misfit, row, undefined, { reason: `${data.length} bytes hold no point` });
      return;
    }
    this.#points.add(points);
    const rowBytes = flat || Number.isNaN(stated) ? (flat ? data.length : width * pointBytes) : stated;
    const misfit = sizeMisfit(flat, width, height, pointBytes, rowBytes, data.length) ?? layout.misfit;
    if (misfit !== undefined) batch.note(this.#misfit, row, undefined, { reason: misfit });
    if (layout.unusual !== undefined) batch.note(this.#unusual, row, undefined, { reason: layout.unusual });
    this.#look(
      { layout, data, points, perRow: flat ? points : width, pointBytes, rowBytes },
      bigEndian !== 1,
      dense,
      at,
    );
  }

  /** Reads the layout that a cloud describes. */
  #read(values: CanonicalValues, pointBytes: number): void {
    const [names, types] = [values.texts(NAMES), values.texts(TYPES)];
    const numbersOf = (list: number) => values.list(FIELDS.length + list);
    const [offsets, counts] = [numbersOf(0), numbersOf(1)];
    const whole = ({ values: list, length }: NumberList, i: number, other: number): number =>
      i < length && Number.isSafeInteger(list[i]) && list[i]! >= 0 ? list[i]! : other;
    this.#layout = layoutOf(
      names.map((name, i) => ({
        name,
        type: types[i] ?? "",
        offset: whole(offsets, i, 0),
        // PCL takes a count of 0 for 1, as old drivers leave it out.
        count: whole(counts, i, 1) || 1,
      })),
      pointBytes,
    );
    if (this.#columns.length === 0) this.#columns = this.#layout.columns;
  }

  /** Looks at points that are spread evenly over the cloud. */
  #look(cloud: Cloud, little: boolean, dense: number, at: SampleAt): void {
    const { layout, data, points, perRow, pointBytes, rowBytes } = cloud;
    if (!layout.coordinates) return;
    const [x, y, z] = layout.coordinates;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const { timeNs } = at;
    const measures = !(timeNs >= this.#lookedNs && timeNs - this.#lookedNs < LOOK_NS);
    const places = Math.min(points, MOST_PLACES);
    const glance = this.#glance;
    glance.begin();
    this.#times.begin();
    let near = 0;
    for (let k = 0; k < places; k++) {
      const point = Math.floor((k * points) / places);
      const start = Math.floor(point / perRow) * rowBytes + (point % perRow) * pointBytes;
      if (!(start + pointBytes <= data.length)) break;
      const [px, py, pz] = [
        x.read(view, start + x.offset, little),
        y.read(view, start + y.offset, little),
        z.read(view, start + z.offset, little),
      ];
      glance.add(px);
      glance.add(py);
      glance.add(pz);
      if (!measures) continue;
      const distance = Math.sqrt(px * px + py * py + pz * pz);
      // Points at the origin stand for what was not measured.
      if (distance > 0 && Number.isFinite(distance)) this.#near[near++] = distance;
      if (layout.time) this.#times.add(layout.time.read(view, start + layout.time.offset, little));
    }
    this.#sweeps.take(glance, at);
    if (dense === 1 && glance.finite < glance.seen) at.batch.note(this.#notDense, at.row);
    if (glance.seen > 0) this.#looked++;
    if (!measures) return;
    this.#lookedNs = timeNs;
    if (near > 0) this.#distances.add(this.#near.subarray(0, near).sort()[near >> 1]!);
    if (!layout.time) return;
    const { stampOriginSeconds, fields } = at.batch;
    this.#times.end(layout.time, stampOriginSeconds(this.stream) + fields.stamp[at.row]! / 1e9);
  }

  finish(): Partial<ContentFacts> {
    const [medianPoints, medianDistance] = [this.#points.quantile(0.5), this.#distances.quantile(0.5)];
    const time = this.#times.finish();
    return {
      pointCloud: {
        columns: [...this.#columns],
        misfit: this.#misfit,
        unusual: this.#unusual,
        empty: this.#empty,
        looked: this.#looked,
        notDense: this.#notDense,
        ...(medianPoints === undefined ? {} : { medianPoints }),
        ...(medianDistance === undefined ? {} : { medianDistance }),
        ...(time ? { time } : {}),
        sweeps: this.#sweeps.finish(),
      },
    };
  }
}

/** What of the sizes of a cloud does not hold, in words. */
function sizeMisfit(
  flat: boolean,
  width: number,
  height: number,
  pointBytes: number,
  rowBytes: number,
  size: number,
): string | undefined {
  const reason = flat
    ? size % pointBytes === 0
      ? undefined
      : `${size} bytes are no whole number of points of ${pointBytes}`
    : rowBytes < width * pointBytes
      ? `a row of ${rowBytes} bytes cannot hold ${width} points of ${pointBytes}`
      : rowBytes * height === size
        ? undefined
        : `${height} rows of ${rowBytes} bytes are not ${size} bytes`;
  return reason;
}

/** A cloud at hand. */
interface Cloud {
  readonly layout: CloudLayout;
  readonly data: Uint8Array;
  readonly points: number;
  readonly perRow: number;
  readonly pointBytes: number;
  readonly rowBytes: number;
}

export const pointCloud: ContentMeter = {
  modality: "point-cloud",
  fields: [...FIELDS, ...LISTS, "fieldNames", "fieldTypes", "data"],
  measure: (_, stream) => new PointCloudMeasure(stream),
};
