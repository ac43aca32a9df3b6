import { bytes, duration } from "../report/units.js";

const EVERY_MS = 100;

/** Progress by bytes on stderr, and only where that is a terminal. */
export class Progress {
  readonly #shown = process.stderr.isTTY === true;
  readonly #started = Date.now();
  #last = 0;
  #drawn = false;

  /** Says how far reading of one file has come. */
  report(name: string, done: number, total: number): void {
    if (!this.#shown) return;
    const now = Date.now();
    if (now - this.#last < EVERY_MS || now - this.#started < 300) return;
    this.#last = now;
    const rate = done / Math.max(1, now - this.#started);
    const left = rate > 0 ? duration(((total - done) / rate) * 1e6) : "";
    const line = `${Math.floor((100 * done) / total)} % of ${bytes(total)} · ${left} left · ${name}`;
    process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#drawn) process.stderr.write("\r\u001b[2K");
    this.#drawn = false;
  }
}
