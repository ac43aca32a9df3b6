// What runs under Node, in few files: it starts in half the time, and with less memory, than one file for each module does.
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

// A hundred small files, which every schema needs. Its copies know each other's schemas and share one registry.
const WITHIN = "zod";

await build({
  input: { tasuki: "src/cli/main.ts", node: "src/node.ts", spec: "src/spec/index.ts", faults: "src/faults/index.ts" },
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith("/") && id !== WITHIN,
  checks: { ineffectiveDynamicImport: false },
  output: { dir: "dist/bundle", cleanDir: true, chunkFileNames: "[name]-[hash].js" },
});
await copyFile(
  fileURLToPath(new URL("LICENSE", import.meta.resolve(WITHIN))),
  `dist/bundle/LICENSE-${WITHIN}`,
);
