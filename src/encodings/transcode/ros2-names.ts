/**
 * Names that ROS 2 allows (`rosidl_adapter/parser.py`). Where one is not allowed it is changed as little as may be;
 * fields go to lower case, as `ros1_bridge` pairs them.
 *
 * @module
 */

/** Names that are taken, so that two never become one. */
export class TakenNames {
  readonly #taken = new Set<string>();

  /** The name, or where another has it, the first free of `name_2`, `name_3`… */
  take(name: string, joint = "_"): string {
    let free = name;
    for (let n = 2; this.#taken.has(free); n++) free = `${name}${joint}${n}`;
    this.#taken.add(free);
    return free;
  }
}

/** Without doubled, leading or trailing underscores; with a letter in front. */
const tidied = (name: string, fallback: string): string => {
  const tidy = name
    .replace(/[^A-Za-z0-9_]/g, "_")
    .replace(/_+/g, "_")
    .replace(/^_|_$/g, "");
  return /^[A-Za-z]/.test(tidy) ? tidy : `${fallback}${tidy === "" ? "" : `_${tidy}`}`;
};

export const fieldName = (name: string): string => tidied(name, "field").toLowerCase();
export const constantName = (name: string): string => tidied(name, "CONSTANT").toUpperCase();

/** Package and type; a type begins with a capital and has no underscores. */
export function typeName(name: string): string {
  const slash = name.indexOf("/");
  const type = tidied(name.slice(slash + 1), "Type");
  const camel = type.replace(/(^|_)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
  return `${fieldName(slash < 0 ? "unnamed_msgs" : name.slice(0, slash))}/${camel}`;
}
