/**
 * Names that are the same file on every system. A delivery is packed on one machine and opened on another: a name that Windows
 * refuses, or two that differ by capitals alone, lose a file on the way.
 *
 * @module
 */

/** Why a path cannot be part of a delivery. */
export interface BadPath {
  readonly path: string;
  readonly reason: string;
}

/** Names that Windows keeps for devices, with any ending (learn.microsoft.com, Naming Files, Paths, and Namespaces). */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Longest name of a file in bytes (ext4, NTFS and APFS allow 255), and of a path from the root. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1024;

const utf8 = new TextEncoder();

/** Why a path cannot be; undefined where it can. */
export function badPath(path: string): BadPath | undefined {
  const bad = (reason: string): BadPath => ({ path, reason });
  if (path === "") return bad("it is empty");
  if (path.startsWith("/") || /^[a-z]:[\\/]/i.test(path)) return bad("it does not begin at the root of the delivery");
  if (utf8.encode(path).length > LONGEST_PATH) return bad(`it is longer than ${LONGEST_PATH} bytes`);
  // A lone surrogate is how Node shows a name that is not UTF-8, and U+FFFD how it shows the others.
  if (/[\uD800-\uDFFF]/u.test(path) || path.includes("\uFFFD")) return bad("it is not valid UTF-8");
  for (const name of path.split("/")) {
    if (name === "") return bad("it has an empty name");
    if (name === "." || name === "..") return bad("it leads to another folder");
    // What the system does not allow somewhere, and `%`: programs that read bags disagree about how manifests write it.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const odd = /[\u0000-\u001f\u007f<>:"|?*\\%]/.exec(name);
    if (odd) return bad(`${JSON.stringify(odd[0])} cannot stand in the name of a file everywhere`);
    if (/[. ]$/.test(name) || name.startsWith(" "))
      return bad("a name begins or ends with a space, or ends with a dot");
    if (DEVICE.test(name)) return bad(`${name} is the name of a device on Windows`);
    if (utf8.encode(name).length > LONGEST_NAME) return bad(`a name is longer than ${LONGEST_NAME} bytes`);
  }
  return undefined;
}

/** How a path looks to a system that does not tell capitals, nor ways to write one character, apart. */
const folded = (path: string): string => path.normalize("NFC").toLowerCase();

/** What is wrong with the paths of a delivery: each by itself, and those that some systems take for one. */
export function badPaths(paths: Iterable<string>): BadPath[] {
  const found: BadPath[] = [];
  const known = new Map<string, string>();
  for (const path of paths) {
    const bad = badPath(path);
    if (bad) {
      found.push(bad);
      continue;
    }
    // Folders collide as files do: `A/x` and `a/y` become one folder.
    const names = path.split("/");
    for (let i = 1; i <= names.length; i++) {
      const part = names.slice(0, i).join("/");
      const other = known.get(folded(part));
      if (other === undefined) known.set(folded(part), part);
      else if (other !== part) {
        found.push({ path: part, reason: `some systems take it for ${other}` });
        break;
      } else if (i === names.length) found.push({ path, reason: "it is there twice" });
    }
  }
  return found;
}
