import { check, levels, renderText, rules } from "../../index.js";

/** `file` comes from an `<input type="file">`; it is read piece by piece and not uploaded. */
export async function show(file: File): Promise<string> {
  const report = await check(file, {
    language: "ja",
    onProgress: (bytes, total) => console.log(`${Math.round((100 * bytes) / total)} %`),
  });
  return renderText(report, { levels, rules });
}
