import { PROVENANCE_RECORD, readProvenance } from "../provenance.js";
import type { Extras } from "../readers/reader.js";
import type { Provenance } from "../spec/declaration/provenance.js";
import type { RecordingWriter } from "../writers/writer.js";
import type { RecoveryTally } from "./tally.js";

/** Copies what is no sample, where the output can hold it. */
export class ExtrasCopy implements Extras {
  writer: RecordingWriter | undefined;
  /** The provenance that the damaged recording carries: it goes into that of the new one. */
  provenance: Provenance | undefined;

  constructor(readonly tally: RecoveryTally) {}

  async metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void> {
    const provenance = name === PROVENANCE_RECORD && !this.provenance ? await readProvenance(entries) : undefined;
    if (provenance) this.provenance = provenance;
    else if (this.writer?.metadata) await this.writer.metadata(name, entries);
    else return;
    this.tally.metadataSaved++;
  }
  async attachment(...[head, data]: Parameters<Extras["attachment"]>): Promise<void> {
    if (!this.writer?.attachment) return;
    await this.writer.attachment(head, data);
    this.tally.attachmentsSaved++;
  }
}
