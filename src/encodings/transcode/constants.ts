/**
 * Values of constants, as ROS 2 writes them.
 *
 * @module
 */

const BITS: Readonly<Record<string, readonly [signed: boolean, bits: number]>> = {
  int8: [true, 8],
  uint8: [false, 8],
  byte: [true, 8],
  char: [false, 8],
  int16: [true, 16],
  uint16: [false, 16],
  int32: [true, 32],
  uint32: [false, 32],
  int64: [true, 64],
  uint64: [false, 64],
};

function integer(type: string, value: string): string | undefined {
  const [, sign, digits] = /^([-+]?)((?:0[xX][0-9a-fA-F]+|\d+))$/.exec(value) ?? [];
  if (digits === undefined || digits.length > 40) return undefined;
  const number = BigInt(digits) * (sign === "-" ? -1n : 1n);
  const [signed, bits] = BITS[type]!;
  const lowest = signed ? -(1n << BigInt(bits - 1)) : 0n;
  if (number < lowest || number >= lowest + (1n << BigInt(bits))) return undefined;
  // A byte has a sign in ROS 1 and none in ROS 2.
  return String(type === "byte" ? BigInt.asUintN(8, number) : number);
}

/** The value of a constant of a ROS 1 type; undefined where that type cannot hold it. */
export function ros2Value(type: string, value: string): string | undefined {
  if (Object.hasOwn(BITS, type)) return integer(type, value);
  if (type === "string") return `"${value.replace(/[\\"]/g, "\\$&")}"`;
  if (type === "bool") {
    if (/^(true|1)$/i.test(value)) return "true";
    return /^(false|0)$/i.test(value) ? "false" : undefined;
  }
  if (type === "float32" || type === "float64")
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value) ? value : undefined;
  return undefined;
}
