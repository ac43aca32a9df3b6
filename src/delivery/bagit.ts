/**
 * Bags (BagIt, RFC 8493): the tag files that lie beside the payload, and manifests as text.
 *
 * @module
 */
import { digestOf } from "../io/digest.js";
import type { Delivery } from "../spec/delivery/delivery.js";
import { SPECIFICATION, VERSION } from "../version.js";

/** Names of the files beside `data/`. */
export const DELIVERY = "delivery.json";
export const SIGNATURE = "delivery.json.sig";
export const PAYLOAD = "data";
/** Below `data/`, encrypted as all else is: what the files were before. */
export const PLAIN_MANIFEST = "plain-manifest-sha256.txt";
const DECLARATION = "bagit.txt";
const INFO = "bag-info.txt";
export const MANIFEST = "manifest-sha256.txt";
export const TAG_MANIFEST = "tagmanifest-sha256.txt";
/** What must lie beside `data/`, in a delivery. */
export const TAG_FILES = [DECLARATION, INFO, DELIVERY, MANIFEST, TAG_MANIFEST] as const;

/** A line break or `%` in a path is percent-encoded, and nothing else (RFC 8493, 2.1.3). */
const written = (path: string): string =>
  path.replace(/[%\r\n]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
const read = (path: string): string =>
  path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A manifest: a digest and a path a line, in the order of paths. */
export const manifestText = (digests: ReadonlyMap<string, string>): string =>
  [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${written(path)}\n`)
    .join("");

/** What a manifest says, or why it is none. */
export type Manifest = { readonly digests: ReadonlyMap<string, string> } | { readonly reason: string };

/** Reads a manifest. */
export function readManifest(text: string): Manifest {
  const digests = new Map<string, string>();
  for (const [i, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line === "") continue;
    const [, digest, path] = /^([0-9a-f]{64})[ \t]+\*?(.+)$/i.exec(line) ?? [];
    if (digest === undefined || path === undefined) return { reason: `line ${i + 1} is not a digest and a path` };
    const name = read(path).replace(/^\.\//, "");
    if (digests.has(name)) return { reason: `line ${i + 1} gives ${name} a second time` };
    digests.set(name, digest.toLowerCase());
  }
  return { digests };
}

/** The value of a field of `bag-info.txt`: on one line, whatever was given. */
const value = (text: string): string => text.replace(/\s+/g, " ").trim();

/** SHA-256 of a text. */
async function sha256(text: string): Promise<string> {
  const digest = (await digestOf("sha256"))();
  digest.update(new TextEncoder().encode(text));
  return digest.hex();
}

/** Every file beside `data/`, with its text: they follow from the delivery alone. */
export async function tagFiles(delivery: Delivery): Promise<Map<string, string>> {
  const bytes = delivery.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const tags = new Map([
    [DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
    [
      INFO,
      [
        `External-Identifier: ${value(delivery.id)}`,
        ...(delivery.created === undefined ? [] : [`Bagging-Date: ${delivery.created.slice(0, 10)}`]),
        `Payload-Oxum: ${bytes}.${delivery.files.length}`,
        `Bag-Software-Agent: tasuki ${VERSION}`,
        `Tasuki-Version: ${SPECIFICATION}`,
        "",
      ].join("\n"),
    ],
    [DELIVERY, `${JSON.stringify(delivery, undefined, 2)}\n`],
    [MANIFEST, manifestText(new Map(delivery.files.map(({ path, sha256: digest }) => [path, digest])))],
  ]);
  const digests = new Map<string, string>();
  for (const [name, text] of tags) digests.set(name, await sha256(text));
  return tags.set(TAG_MANIFEST, manifestText(digests));
}
