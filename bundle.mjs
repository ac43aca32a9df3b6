// What runs under Node, in few files: it starts in half the time, and with less memory, than one file for each module does.
import { build } from "rolldown";

await build({
  input: { tasuki: "src/cli/main.ts", node: "src/node.ts", spec: "src/spec/index.ts", faults: "src/faults/index.ts" },
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith("/"),
  checks: { ineffectiveDynamicImport: false },
  output: { dir: "dist/bundle", cleanDir: true, chunkFileNames: "[name]-[hash].js" },
});
