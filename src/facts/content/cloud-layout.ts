/**
 * How the points of a cloud are laid out: its columns, and what of their description does not hold.
 *
 * @module
 */
import type { CloudColumn } from "../../spec/facts/content/point-cloud.js";
import { NAMED_COLUMNS } from "../../spec/limits.js";

type Read = (view: DataView, at: number, little: boolean) => number;

/** Size of each type, and how it is read. */
const TYPES: Readonly<Record<string, { readonly size: number; readonly read: Read }>> = {
  int8: { size: 1, read: (view, at) => view.getInt8(at) },
  uint8: { size: 1, read: (view, at) => view.getUint8(at) },
  int16: { size: 2, read: (view, at, little) => view.getInt16(at, little) },
  uint16: { size: 2, read: (view, at, little) => view.getUint16(at, little) },
  int32: { size: 4, read: (view, at, little) => view.getInt32(at, little) },
  uint32: { size: 4, read: (view, at, little) => view.getUint32(at, little) },
  float32: { size: 4, read: (view, at, little) => view.getFloat32(at, little) },
  float64: { size: 8, read: (view, at, little) => view.getFloat64(at, little) },
};

/** Names under which drivers write the time of each point: Velodyne, Ouster, Hesai, RoboSense, Livox and others. */
const TIME_NAMES = /^(t|ts|time|stamp|time_?stamp|offset_?time|time_?offset|point_?time)$/i;

/** Names of the coordinates. */
const AXES = ["x", "y", "z"];

/** A column that can be read from each point. */
export interface ReadableColumn extends CloudColumn {
  readonly read: Read;
}

/** The layout of a point. */
export interface CloudLayout {
  readonly columns: readonly CloudColumn[];
  /** What does not hold, in plain words. */
  readonly misfit?: string;
  /** What is unusual, in plain words. */
  readonly unusual?: string;
  /** Coordinates x, y and z, where all are there and inside the point. */
  readonly coordinates?: readonly [ReadableColumn, ReadableColumn, ReadableColumn];
  /** The time of each point, where there is one. */
  readonly time?: ReadableColumn;
}

/** Where a column ends in a point. */
const endOf = ({ type, offset, count }: CloudColumn): number => offset + (TYPES[type]?.size ?? 0) * count;

/** The layout that a description gives. */
export function layoutOf(all: readonly CloudColumn[], pointBytes: number): CloudLayout {
  const columns = all.slice(0, NAMED_COLUMNS);
  const readable = (found: (column: CloudColumn) => boolean): ReadableColumn | undefined => {
    const column = columns.find((each) => found(each) && TYPES[each.type] && endOf(each) <= pointBytes);
    return column && { ...column, read: TYPES[column.type]!.read };
  };
  const [x, y, z] = AXES.map((axis) => readable(({ name }) => name === axis));
  const time = readable(({ name, count }) => TIME_NAMES.test(name) && count === 1);
  const [misfit, unusual] = [misfitOf(columns, pointBytes), absenceOf(columns) ?? overlapOf(columns)];
  return {
    columns,
    ...(misfit === undefined ? {} : { misfit }),
    ...(unusual === undefined ? {} : { unusual }),
    ...(x && y && z ? { coordinates: [x, y, z] as const } : {}),
    ...(time ? { time } : {}),
  };
}

/** What of the columns does not hold, in words. */
function misfitOf(columns: readonly CloudColumn[], pointBytes: number): string | undefined {
  const untyped = columns.find(({ type }) => !TYPES[type]);
  const beyond = columns.find((column) => endOf(column) > pointBytes);
  const reason = untyped
    ? `field ${untyped.name} is of type ${untyped.type}, which is none`
    : beyond
      ? `field ${beyond.name} ends at byte ${endOf(beyond)} of a point of ${pointBytes}`
      : undefined;
  return reason;
}

/** Which coordinate is not there, or no floating point, in words. */
function absenceOf(columns: readonly CloudColumn[]): string | undefined {
  const absent = AXES.find((axis) => !columns.some(({ name }) => name === axis));
  const whole = columns.find(({ name, type }) => AXES.includes(name) && TYPES[type] && !type.startsWith("float"));
  const reason =
    absent !== undefined
      ? `there is no field ${absent}`
      : whole
        ? `field ${whole.name} is of type ${whole.type}, which is no floating point`
        : undefined;
  return reason;
}

/** Two columns that share bytes, in words. */
function overlapOf(columns: readonly CloudColumn[]): string | undefined {
  const inOrder = columns.filter((column) => endOf(column) > column.offset).sort((a, b) => a.offset - b.offset);
  const place = inOrder.findIndex((column, i) => i + 1 < inOrder.length && endOf(column) > inOrder[i + 1]!.offset);
  const [column, next] = inOrder.slice(place);
  const reason = place >= 0 ? `fields ${column!.name} and ${next!.name} overlap` : undefined;
  return reason;
}
