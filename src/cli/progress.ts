import { locales } from "../locales/index.js";
import { clip } from "../report/render/paint.js";
import { bytes, duration } from "../report/units.js";
import type { Session } from "./session.js";

const EVERY_MS = 100;

/** Progress by bytes on stderr, and only where that is a terminal. */
export class Progress {
  readonly #started = Date.now();
  readonly #session: Session;
  #last = 0;
  #drawn = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Says how far reading of one file has come. */
  report(name: string, done: number, total: number): void {
    const { language, shell } = this.#session;
    const { stderr } = shell;
    if (stderr.isTTY !== true) return;
    const now = Date.now();
    if (now - this.#last < EVERY_MS || now - this.#started < 300) return;
    this.#last = now;
    const rate = done / Math.max(1, now - this.#started);
    const left = rate > 0 ? duration(((total - done) / rate) * 1e6, language) : "";
    const words = locales[language].cli;
    const line = `${words.left(Math.floor((100 * done) / total), bytes(total), left)} · ${name}`;
    stderr.write(`\r\u001b[2K${clip(line, (stderr.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#drawn) this.#session.shell.stderr.write("\r\u001b[2K");
    this.#drawn = false;
  }
}
