import type { Source } from "../../io/source.js";
import { MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "./opcode.js";

/** Records that are looked at before a recording is taken to count from 0. */
const LOOKED_AT = 1000;

/**
 * What relative times count from: the first log time that is not 0, since recorders write 0 before their clock runs. A
 * chunk's is the end of its time range. It is found before the first sample and then stays.
 */
export async function findOrigin(source: Source, from: number): Promise<bigint> {
  const bytes = new Uint8Array(RECORD_HEAD + 16);
  const view = new DataView(bytes.buffer);
  let position = from;
  for (let looked = 0; looked < LOOKED_AT; looked++) {
    if ((await source.read(position, bytes)) < bytes.length) return 0n;
    const opcode = bytes[0]!;
    let time = 0n;
    if (opcode === Opcode.chunk) time = view.getBigUint64(RECORD_HEAD + 8, true);
    else if (opcode === Opcode.message) time = view.getBigUint64(MESSAGE_LOG_TIME, true);
    else if (opcode === Opcode.dataEnd || opcode === Opcode.footer) return 0n;
    if (time !== 0n) return time;
    const length = Number(view.getBigUint64(1, true));
    position += RECORD_HEAD + length;
    if (position >= source.size) return 0n;
  }
  return 0n;
}
