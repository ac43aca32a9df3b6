import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    reporters: ["default", "./src/generate/closing-line.ts"],
    testTimeout: 60_000,
    pool: "threads",
  },
});
