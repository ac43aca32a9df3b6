/** Whether bytes stand at an offset; letters are their ASCII codes. */
export function standsAt(data: Uint8Array, offset: number, bytes: string | readonly number[]): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = typeof bytes === "string" ? bytes.charCodeAt(i) : bytes[i]!;
    if (data[offset + i] !== byte) return false;
  }
  return true;
}
