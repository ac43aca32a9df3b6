/** Writing: small messages written to nowhere, by this library and by @mcap/core. */
import { rowOf, secondsOf, type Table } from "./bench.js";
import { COMPRESSIONS } from "./recordings.js";

const MESSAGES = 2_000_000;

export const writeTable: Table = {
  title: `${MESSAGES / 1e6} million small messages written to nowhere, against McapWriter`,
  entries: COMPRESSIONS.map((compression) => ({
    name: `write.${compression}`,
    async measure(bench) {
      const messages = bench.scaled(MESSAGES);
      const run = (name: string) => () => bench.once("./write-subject.js", name, compression, String(messages));
      const { ours, theirs } = bench.series({ ours: run("ours"), theirs: run("theirs") });
      const nsPerMessage = (secondsOf(ours) * 1e9) / messages;
      return { ...rowOf("write", `write.${compression}`, ours, theirs), nsPerMessage };
    },
  })),
};
