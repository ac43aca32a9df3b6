import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { info } from "../../info.js";
import { oddStreams } from "../../odd-streams.test.helper.js";
import { Language } from "../../spec/language.js";
import { Info } from "../../spec/verdict/info.js";
import { VERSION } from "../../version.js";
import { renderInfo } from "./info.js";
import { stringWidth } from "./paint.js";

const tabletop = readFileSync(fileURLToPath(new URL("../../../fixtures/tabletop.mcap", import.meta.url)));

describe.each(Language.options)("streams on a terminal, in %s", (language) => {
  it("keep within 80 columns, follow the schema, and say what there is", async () => {
    const recording = await info(tabletop, { streams: true, sample: "/camera/front/image_raw/compressed" });
    const result = { tasuki: VERSION, recordings: [recording] };
    expect(Info.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)));
    const text = renderInfo(result, { language });
    for (const line of text.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    expect(text).toContain(language === "en" ? "8 joints · rad, rad/s, N·m · standard mapping" : "関節 8 個");
    expect(text).toMatch(/"data": "ff d8 ff [0-9a-f ]+ … [\d {2}]+/);
  });

  it("show drafts that can be pasted", async () => {
    const recording = await info(await oddStreams(), { streams: true });
    const text = renderInfo({ tasuki: VERSION, recordings: [recording] }, { language });
    for (const line of text.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    expect(text).toContain(language === "en" ? "standard mapping · no samples" : "標準マッピング · サンプルなし");
    const { drafts } = recording;
    expect(drafts!.length).toBeGreaterThan(0);
    const pasted = text.slice(text.indexOf('  {\n    "mappings"'), text.indexOf("\n  }\n") + 4);
    expect(JSON.parse(pasted)).toEqual({ mappings: drafts });
  });

  it("say so where there is no sample", async () => {
    const recording = await info(tabletop, { sample: "/nothing" });
    expect(recording.sample).toEqual({ topic: "/nothing" });
    expect(recording.streams.every(({ content }) => content === undefined)).toBe(true);
    expect(renderInfo({ tasuki: VERSION, recordings: [recording] }, { language })).toContain("/nothing");
  });
});
