import { readFile } from "node:fs/promises";
import { check, fileSource, parseDeclaration } from "../../node.js";

const text = await readFile("fixtures/tabletop.tasuki.json", "utf8");
const report = await check(await fileSource("fixtures/broken/stamps-step-back.mcap"), {
  declaration: parseDeclaration(text, "tabletop.tasuki.json"), // or leave it out
  profile: "level-2",
});
console.log(report.verdict, report.level);
for (const { rule, at, message } of report.recordings[0]?.findings ?? []) console.log(rule, at.stream, message);
