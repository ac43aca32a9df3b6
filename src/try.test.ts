import { it } from "vitest";
import { fileSource } from "./io/file.js";
import { init } from "./init.js";
import { writeFileSync } from "node:fs";
it("x", async () => {
  writeFileSync("/tmp/wt/scratch-init/t.yaml", await init(await fileSource("fixtures/tabletop.mcap")));
  writeFileSync("/tmp/wt/scratch-init/t.json", await init(await fileSource("fixtures/tabletop.mcap"), {format: "json"}));
  writeFileSync("/tmp/wt/scratch-init/ja.yaml", await init(await fileSource("fixtures/tabletop.mcap"), {language: "ja"}));
}, 60000);
