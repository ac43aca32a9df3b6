/** Start: a small recording judged from process start, against an empty process. */
import { execFileSync } from "node:child_process";
import { median, moduleOf, type Table } from "./bench.js";
import { writeBenchRecording } from "./recordings.js";

export const startTable: Table = {
  title: "from process start, against an empty process",
  entries: [
    {
      name: "start",
      async measure(bench) {
        const path = await bench.recording("one-megabyte", "mcap", (to) =>
          writeBenchRecording(to, "small", "zstd", 15_000),
        );
        const time = (args: string[]): number => {
          const started = performance.now();
          execFileSync(bench.node, args, { stdio: "ignore" });
          return (performance.now() - started) / 1000;
        };
        const ours: number[] = [];
        const empty: number[] = [];
        for (let i = 0; i < bench.runs; i++) {
          ours.push(time([moduleOf("../bundle/tasuki.js"), "check", path]));
          empty.push(time(["-e", "0"]));
        }
        return {
          ...{ bench: "start", file: "one-megabyte", ours: median(ours), theirs: median(empty) },
          ratio: median(empty) / median(ours),
          peakMB: bench.once("./subject.js", "ours", path).peakMB,
        };
      },
    },
  ],
};
