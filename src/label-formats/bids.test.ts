import { describe, expect, it } from "vitest";
import {
  annotations,
  cameraBasis,
  expectTold,
  expectToldOfAny,
  segment,
  shortly,
  tabletop,
} from "../fuzz/label-round-trip.js";
import { TasukiError } from "../trouble.js";
import { bidsEvents } from "./bids.js";
import { jsonFile, textFile } from "./made.js";
import { memoryLabels } from "./memory.js";

const TABLE =
  "onset\tduration\ttrial_type\tresponse_time\tstim_file\n1.25\t0.5\tgo\t1.435\timages/a.png\n5.6\t0\tstop\tn/a\tn/a\n7\tn/a\tstop\t2\tn/a\n";
const SIDECAR = { trial_type: { LongName: "Event category", Levels: { go: "a red cube is shown" } } };
const events = (table: string, sidecar?: unknown) =>
  memoryLabels("run_events.tsv", [
    textFile("run_events.tsv", table),
    ...(sidecar === undefined ? [] : [jsonFile("run_events.json", sidecar)]),
  ]);
const context = { name: "run_events.tsv", options: { language: "en", originNs: "1780000000000000000" } };

describe("BIDS events", () => {
  it("of another program are taken by what BIDS says of them", async () => {
    expect(await bidsEvents.recognise(events(TABLE))).toBe(true);
    expect(await bidsEvents.recognise(events("a\tb\n"))).toBe(false);
    const { document, losses } = await bidsEvents.import(events(TABLE, SIDECAR), context);
    expect(document).toMatchObject({
      time: { originNs: "1780000000000000000", durationNs: 7_000_000_000 },
      ontologies: [{ prefix: "trial" }],
      tracks: [{ id: "trials", coverage: "sparse", overlap: false }],
      segments: [
        {
          startNs: 1_250_000_000,
          endNs: 1_750_000_000,
          type: "trial:go",
          texts: [{ language: "en", text: "a red cube is shown" }],
          attributes: { response_time: 1.435, stim_file: "images/a.png" },
        },
      ],
      events: [
        { tNs: 5_600_000_000, type: "trial:stop" },
        { tNs: 7_000_000_000, attributes: { response_time: 2 } },
      ],
    });
    expect(losses).toEqual([]);
  });

  it("need a recording, or the time of its first sample", async () => {
    await expect(bidsEvents.import(events(TABLE), { name: "run_events.tsv", options: {} })).rejects.toThrow(
      /--recording/,
    );
    const { document } = await bidsEvents.import(events(TABLE), { name: "x", options: {}, recording: cameraBasis() });
    expect(document.time).toEqual(cameraBasis().time);
    expect(document.segments[0]!.startNs).toBe(1_250_000_000);
  });

  it("are written as BIDS writes them, from the first sample of the recording", async () => {
    const recording = cameraBasis();
    const document = {
      ...tabletop(),
      time: { ...recording.time, originNs: String(BigInt(recording.time.originNs) + 500_000_000n) },
      segments: [
        segment("s1", "task", 1_000_000_001, 2_000_000_000, {
          texts: [
            { language: "ja", text: "取る", role: "label" },
            { language: "en", text: "pick", role: "label" },
          ],
          outcome: { status: "success", score: 0.5 },
        }),
      ],
      events: [],
    };
    const { files, losses } = await bidsEvents.export(document, { name: "run_events.tsv", recording, options: {} });
    expect(files.map(({ name }) => name)).toEqual(["run_events.tsv", "run_events.json"]);
    expect(new TextDecoder().decode(files[0]!.bytes)).toBe(
      "onset\tduration\ttrial_type\titem\tid\ttrack\toutcome\tscore\ttext_ja\ttext_en\n" +
        "1.500000001\t0.999999999\tn/a\tsegment\ts1\ttask\tsuccess\t0.5\t取る\tpick\n",
    );
    const { Tasuki: _, ...described } = JSON.parse(new TextDecoder().decode(files[1]!.bytes)) as Record<
      string,
      unknown
    >;
    expect(Object.keys(described)).toEqual([
      "trial_type",
      "item",
      "id",
      "track",
      "outcome",
      "score",
      "text_ja",
      "text_en",
    ]);
    expect(shortly(losses)).toEqual(["geometry-dropped 30", "properties-unnamed 11", "relations-dropped 1"]);
  });

  it("keep all of the tabletop annotation but its geometries and relations", async () => {
    const annotation = tabletop();
    const { back, losses } = await expectTold(bidsEvents, annotation);
    const byStart = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byStart(back.segments)).toEqual(byStart(annotation.segments));
    expect(shortly(losses)).toMatchInlineSnapshot(`
      [
        "geometry-dropped 30",
        "properties-unnamed 24",
        "relations-dropped 1",
      ]
    `);
  });

  it("lose nothing but what is told, of any document", async () => {
    await expectToldOfAny(bidsEvents, annotations(), () => false);
    await expectToldOfAny(bidsEvents, annotations(cameraBasis()), () => false, { recording: cameraBasis() });
  }, 60_000);

  it.each([
    ["cells are missing", "onset\tduration\n1\n"],
    ["columns are double", "onset\tduration\ta\ta\n1\t2\t3\t4\n"],
    ["onset is not first", "duration\tonset\n1\t2\n"],
    ["times are beyond reach", "onset\tduration\n1e18\t2\n"],
  ])("are refused where %s", async (_, table) => {
    await expect(bidsEvents.import(events(table), context)).rejects.toThrow(TasukiError);
  });

  it("with a sidecar that is damaged are refused", async () => {
    const files = memoryLabels("run_events.tsv", [textFile("run_events.tsv", TABLE), textFile("run_events.json", "{")]);
    await expect(bidsEvents.import(files, context)).rejects.toThrow(/sidecar/);
  });

  it("tell of rows that have no time", async () => {
    const { document, losses } = await bidsEvents.import(events("onset\tduration\nn/a\t1\n1\t-1\n2\t1\n"), context);
    expect(document.segments).toHaveLength(1);
    expect(shortly(losses)).toEqual(["interval-unplaced 2"]);
  });
});
