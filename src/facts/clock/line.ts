/**
 * The line below which no sample arrives: offset and drift of one clock against another, freed from latency.
 *
 * Latency is never negative, so the samples that were fastest lie nearest to the clocks' true relation, and the lower convex
 * hull over them finds it where a fit over all samples would follow the queues (Zhang, Liu and Xia, INFOCOM 2002; Moon,
 * Skelly and Towsley, 1999).
 *
 * @module
 */

/** The fastest sample of a window: when it was logged, and how long after its stamp. Nanoseconds. */
export interface Point {
  readonly log: number;
  readonly latency: number;
  /** Samples of the window. */
  readonly samples: number;
}

/** A line through the fastest samples: latency as a function of log time. */
export interface Line {
  /** Log time of its middle. */
  readonly middle: number;
  /** Latency there. */
  readonly latency: number;
  /** Change of latency with log time; a stamp clock that runs fast makes it negative. */
  readonly slope: number;
}

/** Vertices of the lower convex hull, by log time. */
function lowerHull(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length > 1) {
      const [a, b] = [hull.at(-2)!, hull.at(-1)!];
      if ((b.latency - a.latency) * (point.log - a.log) < (point.latency - a.latency) * (b.log - a.log)) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** The edge of the hull over the middle of the time span. Needs one point at least, in order of log time. */
export function lineThrough(points: readonly Point[]): Line {
  const hull = lowerHull(points);
  const middle = (points[0]!.log + points.at(-1)!.log) / 2;
  const next = Math.max(
    1,
    hull.findIndex(({ log }) => log >= middle),
  );
  const [a, b] = [hull[next - 1]!, hull[next] ?? hull[next - 1]!];
  const slope = b.log > a.log ? (b.latency - a.latency) / (b.log - a.log) : 0;
  return { middle, latency: a.latency + slope * (middle - a.log), slope };
}

/** What the line says of a log time. */
export const latencyOn = ({ middle, latency, slope }: Line, log: number): number => latency + slope * (log - middle);
