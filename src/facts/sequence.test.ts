import { describe, expect, it } from "vitest";
import { type Row, sampling } from "./rows.test.helper.js";
import { SequenceCollector } from "./sequence.js";

interface File {
  readonly file?: string;
  readonly afterHole?: boolean;
  readonly sequence: readonly number[];
  readonly stream?: number;
}

/** What is found in batches, each of a file. */
function found(files: readonly File[], stream = 0) {
  const collector = new SequenceCollector();
  const samples = sampling();
  let log = 0;
  for (const { sequence, stream: of = 0, ...place } of files) {
    const rows = sequence.map((number): Row => ({ log: log++, sequence: number, stream: of }));
    collector.fold(samples(rows, place));
  }
  return collector.finish(stream);
}

describe("sequence numbers", () => {
  it("are told apart: those left out in a file, and those left out where one ends", () => {
    const facts = found([
      { file: "run_0.mcap", sequence: [1, 2, 5] },
      { file: "run_1.mcap", sequence: [9, 10] },
      { file: "run_1.mcap", sequence: [11, 13] },
    ]);
    expect(facts).toMatchObject({ steps: 3, missing: 3, splitMissing: 3, decreases: 0 });
    expect(facts.jumps).toMatchObject({ count: 2, first: [{ file: "run_0.mcap" }, { file: "run_1.mcap" }] });
    expect(facts.splitJumps).toMatchObject({ count: 1, first: [{ file: "run_1.mcap", index: 3 }] });
  });

  it("may go on from file to file, or begin anew with each", () => {
    expect(
      found([
        { file: "0", sequence: [1, 2] },
        { file: "1", sequence: [3, 4] },
      ]),
    ).toMatchObject({
      steps: 3,
      splitMissing: 0,
    });
    expect(
      found([
        { file: "0", sequence: [7, 8] },
        { file: "1", sequence: [0, 1] },
      ]),
    ).toMatchObject({
      steps: 2,
      splitMissing: 0,
      decreases: 0,
    });
    expect(found([{ sequence: [7, 8] }, { sequence: [0, 1] }])).toMatchObject({ steps: 2, decreases: 1 });
  });

  it("are compared over files without samples of the stream, and never over a hole", () => {
    const files = [
      { file: "0", sequence: [1, 2] },
      { file: "1", sequence: [50, 51], stream: 1 },
      { file: "2", sequence: [5, 6] },
    ];
    expect(found(files)).toMatchObject({ splitMissing: 2, splitJumps: { count: 1, first: [{ file: "2" }] } });
    const holed = files.map((file, index) => ({ ...file, afterHole: index === 2 }));
    expect(found(holed)).toMatchObject({ steps: 2, splitMissing: 0, missing: 0 });
  });
});
