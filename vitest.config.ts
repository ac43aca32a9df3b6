import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * First what throws many a module of compiled code away: for each of those the collector looks through the whole heap, which
 * is small in the beginning. Then files that take long, so that at the end no core waits for another.
 */
const LONG = [
  "io/decompress",
  "readers/mcap/hostile",
  "readers/rosbag1/hostile",
  "fuzz/fuzz",
  "cli/cli",
  "cli/convert",
  "recover",
  "faults/faults",
  "cli/diff",
  "conformance/conformance",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/src/${name}.test.ts`));
      return index < 0 ? LONG.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** How many times as often as usual properties are tried in the mode `deep`. */
const DEEP = 30;

export default defineConfig(({ mode }) => ({
  test: {
    include: ["src/**/*.test.ts"],
    reporters: ["default", "./src/generate/closing-line.ts"],
    setupFiles: ["./src/equal-bytes.test.helper.ts"],
    testTimeout: mode === "deep" ? 60_000 * DEEP : 60_000,
    env: mode === "deep" ? { TASUKI_TRIES: String(DEEP) } : {},
    // Processes, so that memory that a test measures is its own; one for each core, where Vitest leaves one core idle.
    // Each loads every module once: no test changes the state of a module that another one reads.
    pool: "forks",
    maxWorkers: "100%",
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
}));
