/** What is bundled for a browser runs without anything of Node. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "rolldown";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "tasuki-browser-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs in a page, as far as scripts can tell: there is a window, and no process. */
const PAGE = `
import { readFileSync } from "node:fs";
const [bundle, ...paths] = process.argv.slice(2);
const files = paths.map((path) => new File([readFileSync(path)], path.split("/").at(-1)));
const { log } = console;
Object.assign(globalThis, { window: globalThis, self: globalThis, document: { currentScript: null }, location: { href: "http://localhost/" } });
Object.defineProperty(globalThis, "process", { value: undefined });
const { check } = await import(bundle);
for (const file of files) {
  const { recordings: [{ path, verdict, samples }] } = await check(file);
  log([path, verdict, samples].join(" "));
}
`;

describe("in a browser", () => {
  it("recordings are checked, compressed ones too", async () => {
    const [entry, page, dir] = [join(folder, "entry.js"), join(folder, "page.mjs"), join(folder, "out")];
    writeFileSync(entry, `export { check } from ${JSON.stringify(join(ROOT, "dist/index.js"))};`);
    writeFileSync(page, PAGE);
    const { output } = await build({
      ...{ input: entry, platform: "browser", logLevel: "silent", moduleTypes: { ".wasm": "dataurl" } },
      output: { dir, entryFileNames: "[name].mjs" },
    });
    // What a browser does not have was left out of the bundle by its name.
    expect(
      output.flatMap((each) => (each.type === "chunk" ? each.imports : [])).filter((id) => id.includes(":")),
    ).toEqual([]);
    const recordings = ["tabletop.mcap", "tabletop_ros1.bag"].map((name) => join(ROOT, "fixtures", name));
    const printed = execFileSync(process.execPath, [page, join(dir, "entry.mjs"), ...recordings], { encoding: "utf8" });
    expect(printed.trim().split("\n")).toEqual(["tabletop.mcap conforms 4923", "tabletop_ros1.bag conforms 2463"]);
  });
});
