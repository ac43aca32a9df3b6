import type { Batch } from "../reader.js";
import type { BagRecord } from "./format.js";
import type { Scan } from "./scan.js";

/** Messages that stand in no chunk: as many as are at hand, batch by batch. */
export async function* readMessages(scan: Scan, record: BagRecord): AsyncGenerator<Batch, void, void> {
  const { at } = record;
  if (!(await scan.data(record, scan.limits.maxChunkBytes))) {
    scan.afterHole = true;
    return;
  }
  await scan.need(at, record.end - at);
  const { bytes, view, start, end } = scan.window;
  scan.walker.resetTimes();
  scan.fixOrigin(bytes, view, at - start, end - start);
  yield* scan.walk(bytes, view, at - start, end - start, start, false);
  const stoppedAt = start + scan.stoppedAt;
  if (stoppedAt > at) {
    scan.position = stoppedAt;
    return;
  }
  const inWindow = { ...record, at: at - start, dataAt: record.dataAt - start, end: record.end - start };
  yield* scan.oddMessage(bytes, view, inWindow, start, false);
}
