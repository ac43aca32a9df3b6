/** Conversion: against reading plus compressing alone, and against a copy of the file where chunks stay as they are. */
import { existsSync, rmSync } from "node:fs";
import { Bench, type Entry, rowOf, secondsOf, type Table } from "./bench.js";
import { bagOf, mcapOf } from "./check-table.js";
import { writeBenchRecording } from "./recordings.js";

const MODULE = "./convert-subject.js";
/** More than 5 GB of pictures and telemetry. */
const LARGE_MESSAGES = 1_050_000;

/** Measures a conversion against a floor, and leaves nothing of either behind. */
async function against(
  bench: Bench,
  name: string,
  from: string,
  floor: "floor" | "copy",
  compression: readonly string[],
): Promise<ReturnType<typeof rowOf>> {
  const out = `${from}.converted.mcap`;
  const run = (subject: string) => () => {
    if (existsSync(out)) rmSync(out);
    return bench.once(MODULE, subject, from, out, ...compression);
  };
  try {
    const { ours, theirs } = bench.series({ ours: run("ours"), theirs: run(floor) });
    const row = rowOf("convert", name, ours, theirs);
    return { ...row, timesFloor: secondsOf(ours) / secondsOf(theirs) };
  } finally {
    rmSync(out, { force: true });
  }
}

const bagTo = (compression: "zstd" | "lz4"): Entry => ({
  name: `convert.bag-${compression}`,
  measure: async (bench) =>
    await against(bench, `convert.bag-${compression}`, await bagOf(bench, "small", "lz4"), "floor", [compression]),
});

export const convertTable: Table = {
  title: "convert to MCAP, against reading plus compressing alone, or copying the file",
  entries: [
    bagTo("zstd"),
    bagTo("lz4"),
    {
      name: "convert.copied",
      measure: async (bench) =>
        await against(bench, "convert.copied", await mcapOf(bench, "small", "zstd"), "copy", []),
    },
    {
      name: "convert.5gb",
      onRequest: true,
      async measure(bench) {
        const from = await bench.recording("large.zstd", "mcap", (path) =>
          writeBenchRecording(path, "arm", "zstd", bench.scaled(LARGE_MESSAGES)),
        );
        try {
          return await against(new Bench(bench.node, 1, bench.scale), "convert.5gb", from, "floor", ["lz4"]);
        } finally {
          rmSync(from, { force: true });
        }
      },
    },
  ],
};
