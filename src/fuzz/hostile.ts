/**
 * Values that code has been broken by before: numbers at the edges of their types, text that a terminal obeys or a
 * language treats specially, definitions and documents that nest, recurse or lie.
 *
 * @module
 */
import { declarationText, tabletopDeclaration } from "../generate/declaration.js";
import type { Dice } from "./dice.js";

/** Unsigned 64-bit values of interest; smaller fields take their low bits. */
const INTERESTING: readonly bigint[] = [
  ...[0n, 1n, 2n, 7n, 8n, 9n, 22n, 0x7fn, 0x80n, 0xffn, 0x7fffn, 0x8000n, 0xffffn, 999_999_999n, 1_000_000_000n],
  ...[0x7fff_ffffn, 0x8000_0000n, 0xffff_ffffn, 0x1_0000_0000n, 512n * 1024n * 1024n, 2n ** 53n - 1n, 2n ** 53n],
  ...[2n ** 53n + 1n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n, 1_780_000_000_250_000_000n, 1_780_000_000n],
];

/** An integer of so many bytes: an interesting one, a neighbour of the one that stands there, or any. */
export function integer(dice: Dice, bytes: number, before = 0n): bigint {
  const mask = (1n << BigInt(bytes * 8)) - 1n;
  const any = () => (BigInt(dice.below(2 ** 32)) << 32n) | BigInt(dice.below(2 ** 32));
  const value = dice.weighted<() => bigint>([
    [5, () => dice.pick(INTERESTING)],
    [3, () => before + BigInt(dice.below(17)) - 8n],
    [1, () => before ^ (1n << BigInt(dice.below(bytes * 8)))],
    [1, any],
  ])();
  return value & mask;
}

const TEXTS: readonly string[] = [
  ...["", "/", " ", "__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "tasuki", "declaration"],
  ...[
    "\u0000",
    "a\nb",
    "\r\n",
    "\u001b[31mred",
    "\u009b31m",
    "\u0007",
    "\u202Eevil\u2066",
    "\u200b",
    "\ufeff",
    "\ud800",
  ],
  ...["\u{1f916}", "\u0301\u0301", "株式会社", "{name}", "$&", "%s", "../../etc/passwd", "\u{e0041}", "\u2028"],
  ...["cdr", "ros1", "json", "protobuf", "ros2msg", "ros2idl", "ros1msg", "jsonschema", "lz4", "zstd", "LZ4", "none"],
  ...["std_msgs/msg/Header", "sensor_msgs/msg/Imu", "tf2_msgs/msg/TFMessage", "Log", "/imu/data"],
];

/** Text for a name, a topic, a key. */
export function text(dice: Dice): string {
  return dice.weighted<() => string>([
    [8, () => dice.pick(TEXTS)],
    [1, () => dice.pick(TEXTS).repeat(1 + dice.below(2000))],
    [2, () => dice.pick(TEXTS) + dice.pick(TEXTS)],
    [1, () => String.fromCharCode(...Array.from({ length: dice.below(20) }, () => dice.below(0x10000)))],
  ])();
}

/** JSON as text: valid mostly, of any shape. */
export function json(dice: Dice, depth = 0): string {
  const value = (): string => (depth > 4 ? dice.pick(SCALARS) : json(dice, depth + 1));
  return dice.weighted<() => string>([
    [6, () => dice.pick(SCALARS)],
    [2, () => `[${Array.from({ length: dice.below(4) }, value).join(",")}]`],
    [4, () => `{${Array.from({ length: dice.below(4) }, () => `${JSON.stringify(text(dice))}:${value()}`).join(",")}}`],
    [0.3, () => nested(dice, "[", "]")],
    [0.3, () => nested(dice, '{"a":', "}", "1")],
    [0.2, () => `"${"a\\n".repeat(dice.below(100_000))}"`],
  ])();
}
const SCALARS = [
  "null",
  "true",
  "0",
  "-0",
  "1e999",
  "-1",
  "0.1",
  "9007199254740993",
  '""',
  '"\\ud800"',
  '"0.1"',
  "1e-7",
];

function nested(dice: Dice, open: string, close: string, core = ""): string {
  const depth = dice.pick([63, 64, 65, 200, 5000, 60_000]);
  return open.repeat(depth) + core + close.repeat(dice.chance(0.9) ? depth : depth - 1);
}

/** How many streams are many. */
export const MANY = 4000;

/** A declaration as text: the tabletop's, changed in one place or more, or not a declaration at all. */
export function declaration(dice: Dice): string {
  if (dice.chance(0.1)) return json(dice);
  const document = structuredClone(tabletopDeclaration) as unknown as Record<string, unknown>;
  if (dice.chance(0.03)) document["streams"] = Array.from({ length: MANY }, (_, n) => ({ topic: `/many/${n}` }));
  for (let left = dice.few(4); left > 0; left--) spoil(dice, document);
  const written = JSON.stringify(document);
  return dice.weighted([
    [8, written],
    [1, written.slice(0, dice.below(written.length))],
    [1, written.replace("{", `{"tasuki":"0.1",`)],
    [1, written.replace(/"id":"[^"]*"/, (found) => `${found},${found}`)],
    [1, written.replace(/:(\d+)/, `:${"9".repeat(dice.below(400))}1`)],
    [1, written.replace("{", `{"x_vendor":${json(dice)},"__proto__":${json(dice)},`)],
    [0.5, declarationText],
  ]);
}

/** Changes one value somewhere in a JSON document to another, mostly of its own kind. */
export function spoil(dice: Dice, document: Record<string, unknown>): void {
  let parent = document;
  for (;;) {
    const keys = Object.keys(parent);
    if (keys.length === 0) break;
    const key = dice.pick(keys);
    const value = parent[key];
    if (value !== null && typeof value === "object" && dice.chance(0.85)) {
      parent = value as Record<string, unknown>;
      continue;
    }
    parent[key] = another(dice, value);
    return;
  }
}

function another(dice: Dice, value: unknown): unknown {
  if (dice.chance(0.2)) return dice.pick([null, true, 0, -1, 1e308, "", [], {}, ["a"], undefined]);
  if (typeof value === "number")
    return dice.pick([0, -1, 1, 1e-9, 1e300, Number.MAX_SAFE_INTEGER, 2 ** 53, value * 1e6]);
  if (typeof value === "string")
    return dice.pick([text(dice), "cell", "other", "boot", "utc", "tai", "none", "0", "99999999999999999999"]);
  if (Array.isArray(value)) return [...value, ...value];
  return value;
}

/** A message definition made worse, in the words of its own language. */
export function definition(dice: Dice, before: string): string {
  let after = before;
  for (let left = dice.few(4); left > 0; left--) after = dice.pick(DEFINITION_CHANGES)(dice, after);
  return after;
}

const separator = `\n${"=".repeat(80)}\n`;
const types = [
  "uint8",
  "string",
  "float64",
  "time",
  "duration",
  "bool",
  "wstring",
  "char",
  "byte",
  "Header",
  "Missing",
];
const names = ["a", "header", "stamp", "frame_id", "data", "A", "a__b", "_", "é", "__proto__", "constructor", "1a"];
const ranges = [
  "",
  "[]",
  "[0]",
  "[1]",
  "[3]",
  "[<=2]",
  "[<=0]",
  "[4294967296]",
  "[-1]",
  "[1e9]",
  "[1073741823]",
  "<=3",
];
const DEFINITION_CHANGES: readonly ((dice: Dice, before: string) => string)[] = [
  (dice, before) => atLine(dice, before, `${dice.pick(types)}${dice.pick(ranges)} ${dice.pick(names)}${dice.below(9)}`),
  (dice, before) => atLine(dice, before, `${dice.pick(types)}${dice.pick(ranges)} ${dice.pick(names)}`),
  (dice, before) =>
    atLine(dice, before, `${dice.pick(types)} ${dice.pick(["A", "a"])}=${dice.pick(["1", "'x", "NaN", ""])}`),
  (dice, before) => before.replace(/(\w+)(\[\d*\])? (\w+)/, `$1${dice.pick(ranges)} $3`),
  (dice, before) => before.replaceAll(dice.pick(types), dice.pick(types)),
  // A type that holds itself, as a value or as a sequence.
  (dice, before) => `${before}${separator}MSG: fuzz/Loop\nfuzz/Loop${dice.pick(ranges)} again`,
  (dice, before) =>
    `fuzz/Loop${dice.pick(ranges)} loop\n${before}${separator}MSG: fuzz/Loop\nfuzz/Loop[] again\nuint8 x`,
  // Types that double at each step.
  (dice, before) => {
    const steps = 2 + dice.below(40);
    const range = dice.pick(ranges);
    const step = (n: number) => `MSG: fuzz/T${n}\nfuzz/T${n + 1}${range} a\nfuzz/T${n + 1} b`;
    return `fuzz/T0 t\n${before}${separator}${Array.from({ length: steps }, (_, n) => step(n)).join(separator)}${separator}MSG: fuzz/T${steps}\nuint8 x`;
  },
  (dice, before) => before.replace("MSG:", dice.pick(["MSG", "MSG: ", "IDL:", "MSG: __proto__/"])),
  (dice, before) => before.slice(0, dice.below(before.length + 1)),
  (dice, before) => `${before}\n# ${text(dice)}`,
  (dice, before) => before + "uint8 a\n".repeat(dice.below(3000)),
  (dice, before) =>
    before.replace("{", `{ ${dice.pick(["struct A { A a; };", "sequence<long> s;", "union U", "@key", "/*"])}`),
  (dice, before) =>
    before.replace(/module \w+/, dice.pick(["module module", "module a { module b", "enum E { A, A }"])),
  () => "",
];

function atLine(dice: Dice, before: string, line: string): string {
  const lines = before.split("\n");
  lines.splice(dice.below(lines.length + 1), dice.chance(0.5) ? 1 : 0, line);
  return lines.join("\n");
}
