/**
 * Texts that nobody should hand over: names and addresses of people, and secrets.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";

/** A given and a family name written as one: TaroTanaka, taro.tanaka, Tanaka_Taro. */
export const FULL_NAME = /^([A-Z][a-z]{2,}[A-Z][a-z]{2,}|[A-Za-z][a-z]{2,}[._][A-Za-z][a-z]{2,})$/;

/** An address of electronic mail. Both sides are bounded, so that no text takes long. */
const MAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}\b/;

/** The longest text that is looked at. */
const LONGEST = 65_536;

/** The address in a text, without the name in it; undefined where there is none. */
export function addressIn(text: string): string | undefined {
  const found = MAIL.exec(text.slice(0, LONGEST))?.[0];
  return found === undefined ? undefined : `…${found.slice(found.indexOf("@"))}`;
}

/** What gives something away, by the shape that whoever issues it documents. */
const SECRETS: readonly { readonly kind: SecretKind; readonly shape: RegExp }[] = [
  { kind: "private-key", shape: /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----|\bAGE-SECRET-KEY-1[0-9A-Z]{58}/ },
  {
    kind: "token",
    shape: new RegExp(
      [
        "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b",
        "\\bgh[pousr]_[A-Za-z0-9]{36}",
        "\\bgithub_pat_[A-Za-z0-9_]{22}",
        "\\bglpat-[A-Za-z0-9_-]{20}",
        "\\bxox[abeprs]-[A-Za-z0-9-]{10}",
        "\\bAIza[0-9A-Za-z_-]{35}",
        "\\bhf_[A-Za-z0-9]{34}",
        "\\beyJ[A-Za-z0-9_-]{8,2048}\\.eyJ[A-Za-z0-9_-]{8,2048}\\.[A-Za-z0-9_-]{8}",
        "[?&]X-Amz-Signature=[0-9a-f]{64}",
      ].join("|"),
    ),
  },
  // A name and a password before the host of an address.
  { kind: "password", shape: /\b[a-z][a-z0-9+.-]{0,31}:\/\/[^\s/:@]{1,256}:[^\s/@]{1,256}@/i },
];
/** Names of files that hold keys and passwords of somebody's own machine. */
const KEY_FILE = /(^|[/\\])(id_(rsa|dsa|ecdsa|ed25519)|\.env|\.netrc|[^/\\]{1,200}\.(p12|pfx|kdbx|keytab))$/i;

export type SecretKind = "private-key" | "token" | "password" | "key-file";

/** A secret, without telling it. */
export interface FoundSecret {
  readonly kind: SecretKind;
  /** Its first characters, as far as they are those of every secret of the kind, and how long it is. */
  readonly masked: string;
}

/** The first secret in a text. */
export function secretIn(text: string): FoundSecret | undefined {
  const looked = text.slice(0, LONGEST);
  for (const { kind, shape } of SECRETS) {
    const found = shape.exec(looked)?.[0];
    if (found !== undefined) return { kind, masked: `${found.slice(0, 4)}… (${found.length})` };
  }
  return KEY_FILE.test(looked) ? { kind: "key-file", masked: "" } : undefined;
}

/** A text, and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Every text of a document, its keys included, with its place. */
export function* textsIn(document: unknown, place: string): Generator<PlacedText> {
  if (typeof document === "string") yield { place, text: document };
  else if (Array.isArray(document))
    for (const [i, element] of document.entries()) yield* textsIn(element, `${place}[${i}]`);
  else if (typeof document === "object" && document !== null)
    for (const [key, value] of Object.entries(document)) {
      yield { place, text: key };
      yield* textsIn(value, `${place}.${key}`);
    }
}

/** The texts of a recording that its facts give. */
export function* textsOf({ container, streams }: RecordingFacts): Generator<PlacedText> {
  yield { place: "library", text: container.library };
  for (const { name } of container.attachments) yield { place: "attachments", text: name };
  for (const { name } of container.metadata) yield { place: "metadata", text: name };
  for (const { topic, frameIds, schemas } of streams) {
    yield { place: "streams", text: topic };
    for (const text of frameIds) yield { place: "frameIds", text };
    for (const { name } of schemas) yield { place: "schemas", text: name };
  }
}
