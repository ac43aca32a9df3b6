/**
 * Files beside an output whose container has no place for declaration and provenance: `run.bag.tasuki.json` and
 * `run.bag.tasuki-provenance.json` beside `run.bag`, each named after the record that would hold it.
 *
 * @module
 */
import type { Sink } from "../io/sink.js";
import { besideName, PROVENANCE_RECORD } from "../provenance.js";
import type { Target } from "./options.js";
import { DECLARATION_RECORD } from "./records.js";

const utf8 = new TextEncoder();

/** The files beside one output. They become files together with it. */
export class FilesBeside {
  readonly #sinks = new Map<string, Sink>();
  readonly #written: Sink[] = [];

  private constructor(
    readonly path: string,
    readonly target: Target,
  ) {}

  /** Begins both, so that one that stands in the way is found out now, and not when all is written. */
  static async begin(path: string, target: Target): Promise<FilesBeside> {
    const files = new FilesBeside(path, target);
    try {
      for (const record of [DECLARATION_RECORD, PROVENANCE_RECORD])
        files.#sinks.set(record, await target.create(besideName(path, record)));
    } catch (error) {
      await files.abort();
      throw error;
    }
    return files;
  }

  /** Names of those that were written. */
  get names(): string[] {
    return this.#written.map(({ name }) => name);
  }

  async write(record: string, text: string): Promise<void> {
    const sink = this.#sinks.get(record)!;
    await sink.write(utf8.encode(text));
    this.#written.push(sink);
  }

  async sync(): Promise<void> {
    for (const sink of this.#written) await sink.sync?.();
  }
  /** Writes data under a name that was not begun; false where there is such a file of this output already. */
  async add(record: string, data: AsyncIterable<Uint8Array>): Promise<boolean> {
    if (this.#sinks.has(record)) return false;
    const sink = await this.target.create(besideName(this.path, record));
    this.#sinks.set(record, sink);
    for await (const piece of data) await sink.write(piece);
    this.#written.push(sink);
    return true;
  }

  /** Makes what was written files; the others never become any. */
  async commit(): Promise<void> {
    for (const sink of this.#written) await sink.commit();
    await this.abort();
  }
  async abort(): Promise<void> {
    for (const sink of this.#sinks.values()) await sink.abort();
  }
}
