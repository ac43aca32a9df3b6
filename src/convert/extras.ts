/**
 * What an input holds beside samples: kept, replaced, or lost.
 *
 * @module
 */

import { PROVENANCE_RECORD, readProvenance } from "../provenance.js";
import type { Extras } from "../readers/reader.js";
import { isAnnotationName } from "../spec/annotation/name.js";
import type { Provenance } from "../spec/declaration/provenance.js";
import { TasukiError } from "../trouble.js";
import type { AttachmentToWrite } from "../writers/writer.js";
import type { LossLog } from "./loss-log.js";
import type { Output } from "./output.js";
import type { Plan } from "./plan.js";
import { DECLARATION_RECORD, PART_RECORD, ROSBAG2_RECORD } from "./records.js";

/** The declaration that goes into the output. */
export class EmbeddedDeclaration {
  #from: string | undefined;
  /** Text of the declaration, where there is one. */
  text: string | undefined;

  /** @param given The text that was given by hand, which goes before any that a recording carries. */
  constructor(given: string | undefined) {
    this.text = given;
    this.#from = given === undefined ? undefined : "";
  }

  /** Takes the declaration of an input. Throws a `TasukiError` where another input has another. */
  take(text: string, name: string): void {
    if (this.#from === "" || this.text === text) return;
    if (this.text !== undefined)
      throw new TasukiError(
        "not-convertible",
        `${this.#from} and ${name} carry different declarations: say by --declaration which holds.`,
      );
    this.text = text;
    this.#from = name;
  }
}

/** Takes what one input holds beside samples. */
export class InputExtras implements Extras {
  /** The provenance that it carries. */
  provenance: Provenance | undefined;

  constructor(
    readonly name: string,
    readonly plan: Plan,
    readonly output: Output,
    readonly declaration: EmbeddedDeclaration,
    readonly log: LossLog,
    /** Whether an annotation was given, which goes before any that a recording carries. */
    readonly annotated: boolean,
  ) {}

  async metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void> {
    // One that cannot be read is kept as any other record.
    const provenance = name === PROVENANCE_RECORD ? await readProvenance(entries) : undefined;
    const declaration = name === DECLARATION_RECORD ? entries.get("declaration") : undefined;
    if (provenance) this.provenance = provenance;
    else if (declaration !== undefined) this.declaration.take(declaration, this.name);
    else if (name === PART_RECORD || (name === ROSBAG2_RECORD && !this.plan.whole))
      this.log.note("metadata-left-out", undefined);
    else if (this.plan.container === "mcap") await this.output.metadata(name, entries);
    else this.log.lose("metadata", undefined, { name });
  }

  async attachment(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<void> {
    const isAnnotation = isAnnotationName(attachment.name);
    if (isAnnotation && this.annotated) this.log.note("annotation-replaced", undefined);
    else if (isAnnotation && (await this.output.annotation(attachment, data))) return;
    else if (this.plan.container === "mcap") await this.output.attachment(attachment, data);
    else this.log.lose("attachments", undefined, { name: attachment.name });
  }
}
