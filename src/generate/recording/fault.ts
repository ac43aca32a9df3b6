/**
 * What a fault is: one thing that goes wrong with an otherwise sound recording, in the messages, in their schemas or in
 * the bytes of the finished file.
 *
 * @module
 */

import type { TypeName } from "./bodies.js";
import type { Message } from "./message.js";

export interface Fault {
  /** One line: what is wrong and where. */
  readonly description: string;
  readonly apply:
    | { readonly kind: "messages"; readonly change: (messages: readonly Message[]) => readonly Message[] }
    | { readonly kind: "schemas"; readonly define: (type: TypeName) => string | undefined }
    | { readonly kind: "bytes"; readonly change: (file: Uint8Array) => Uint8Array };
}
