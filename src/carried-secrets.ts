/**
 * Secrets and addresses of people that a recording carries in its metadata: found while it is read, and told by place and length alone.
 *
 * @module
 */
import type { Extras } from "./readers/reader.js";
import { addressIn, secretIn } from "./rules/personal-texts.js";
import type { SecretFacts } from "./spec/facts/secret.js";
import { LISTED_SECRETS } from "./spec/limits.js";

/** The metadata record of the declaration, which rules look at themselves. */
const DECLARATION = "tasuki";
/** Addresses are many where they are; they leave room for secrets. */
const MOST_ADDRESSES = LISTED_SECRETS / 2;
/** The most texts that are looked at: a recording may have millions of keys. */
const MOST = 100_000;

/** Looks at the metadata of a recording, and hands it on to who else wants it. */
export class CarriedSecrets implements Extras {
  readonly found: SecretFacts[] = [];
  #looked = 0;
  #addresses = 0;

  constructor(readonly next: Extras) {}

  metadata(name: string, entries: ReadonlyMap<string, string>): void | Promise<void> {
    this.take(name, entries);
    return this.next.metadata(name, entries);
  }

  async attachment(...[head, data]: Parameters<Extras["attachment"]>): Promise<void> {
    await this.next.attachment(head, data);
  }

  /** Takes a metadata record, or what a channel says of itself. */
  take(name: string, entries: ReadonlyMap<string, string>): void {
    if (name === DECLARATION) return;
    for (const [key, text] of entries) {
      if (this.found.length >= LISTED_SECRETS || this.#looked++ >= MOST) return;
      const place = `${name}, ${key}`;
      const secret = secretIn(text);
      if (secret) this.found.push({ kind: secret.kind, place, length: secret.length });
      else if (this.#addresses < MOST_ADDRESSES && addressIn(text) !== undefined) {
        this.#addresses++;
        this.found.push({ kind: "mail-address", place, length: text.length });
      }
    }
  }
}
