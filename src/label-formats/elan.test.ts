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
import { elan } from "./elan.js";
import { textFile, xmlIn } from "./made.js";
import { memoryLabels } from "./memory.js";

/** As ELAN writes it: a tier, one in another language below it, one that divides it in time, notes. */
const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-05-01T10:00:00+09:00" FORMAT="3.0" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
  <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
    <MEDIA_DESCRIPTOR MEDIA_URL="file:///run.mp4" MIME_TYPE="video/mp4"/>
    <PROPERTY NAME="lastUsedAnnotationId">6</PROPERTY>
  </HEADER>
  <TIME_ORDER>
    <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
    <TIME_SLOT TIME_SLOT_ID="ts2"/>
    <TIME_SLOT TIME_SLOT_ID="ts3"/>
    <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="4000"/>
  </TIME_ORDER>
  <TIER ANNOTATOR="ann-07" LANG_REF="jpn" LINGUISTIC_TYPE_REF="steps" TIER_ID="Right hand">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>挿入する</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
  </TIER>
  <TIER LANG_REF="eng" LINGUISTIC_TYPE_REF="words" PARENT_REF="Right hand" TIER_ID="English">
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>insert</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
  </TIER>
  <TIER LINGUISTIC_TYPE_REF="words" PARENT_REF="English" TIER_ID="note">
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a2"><ANNOTATION_VALUE>slow</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
  </TIER>
  <TIER LINGUISTIC_TYPE_REF="parts" PARENT_REF="Right hand" TIER_ID="motion">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>reach</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a5" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>push</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a6" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>release</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
  </TIER>
  <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="steps" TIME_ALIGNABLE="true"/>
  <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="words" TIME_ALIGNABLE="false"/>
  <LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="parts" TIME_ALIGNABLE="true"/>
</ANNOTATION_DOCUMENT>
`;
const eaf = (text: string) => memoryLabels("run.eaf", [textFile("run.eaf", text)]);
const context = { name: "run.eaf", options: { originNs: "1780000000000000000" } };

describe("ELAN", () => {
  it("is taken with its tiers, and slots without a time lie evenly", async () => {
    expect(await elan.recognise(eaf(FOREIGN))).toBe(true);
    const { document, losses } = await elan.import(eaf(FOREIGN), context);
    expect(document).toMatchObject({
      time: { originNs: "1780000000000000000", durationNs: 4_000_000_000 },
      agents: [{ id: "ann-07", kind: "human", role: "annotator" }],
      tracks: [
        { id: "Right-hand", name: { und: "Right hand" } },
        { id: "motion", parent: "Right-hand" },
      ],
      segments: [
        {
          id: "a1",
          texts: [
            { language: "jpn", text: "挿入する" },
            { language: "eng", text: "insert" },
          ],
          attributes: { note: "slow" },
          provenance: { by: "ann-07", method: "manual" },
        },
        { parent: "a1", startNs: 1_000_000_000, endNs: 2_000_000_000, texts: [{ language: "und", text: "reach" }] },
        { parent: "a1", startNs: 2_000_000_000, endNs: 3_000_000_000 },
        { parent: "a1", startNs: 3_000_000_000, endNs: 4_000_000_000 },
      ],
    });
    expect(losses).toEqual([]);
  });

  it("needs to know when its media begins", async () => {
    await expect(elan.import(eaf(FOREIGN), { name: "run.eaf", options: {} })).rejects.toThrow(/--recording/);
    const { document } = await elan.import(eaf(FOREIGN), { name: "run.eaf", options: {}, recording: cameraBasis() });
    expect(document.time).toEqual(cameraBasis().time);
  });

  it("is written without overlap in any tier", async () => {
    const document = {
      ...tabletop(),
      segments: [
        segment("a", "task", 0, 3_000_000, { texts: [{ language: "ja", text: "<取る>&", role: "label" }] }),
        segment("b", "task", 1_000_000, 2_000_400, { control: { mode: "teleoperation" } }),
        segment("c", "task", 3_000_000, 3_000_001),
      ],
      events: [],
    };
    const { files, losses } = await elan.export(document, { name: "run.eaf", options: {} });
    const read = xmlIn(files[0]!.bytes) as unknown as {
      root: { children: { name: string; attributes: Map<string, string> }[] };
    };
    const tiers = read.root.children
      .filter(({ name }) => name === "TIER")
      .map(({ attributes }) => attributes.get("TIER_ID"));
    expect(tiers).toEqual(["task", "task@id", "task~2", "task~2@id"]);
    expect(losses.find(({ code }) => code === "times-rounded")?.places).toMatchObject({
      count: 2,
      worst: { byNs: 999_999 },
    });
  });

  it("keeps the tabletop annotation to the millisecond, but for geometries and relations", async () => {
    const annotation = tabletop();
    const { back, losses } = await expectTold(elan, annotation);
    const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(back.segments)).toEqual(byId(annotation.segments));
    expect(shortly(losses)).toMatchInlineSnapshot(`
      [
        "geometry-dropped 30",
        "properties-unnamed 24",
        "relations-dropped 1",
      ]
    `);
  });

  it("loses nothing but what is told, of any document", async () => {
    await expectToldOfAny(elan, annotations(), () => false);
  }, 60_000);

  it.each([
    ["is no XML", "<a"],
    ["has another root", "<a/>"],
    ["brings entities of its own", '<!DOCTYPE a [<!ENTITY b "c">]><ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>'],
    ["is nested without end", "<ANNOTATION_DOCUMENT>".repeat(100)],
  ])("is refused where it %s", async (_, text) => {
    expect(await elan.recognise(eaf(text))).toBe(false);
    await expect(elan.import(eaf(text), context)).rejects.toThrow(TasukiError);
  });

  it("tells of annotations that have no time, or refer to none", async () => {
    const text = FOREIGN.replace('TIME_VALUE="4000"', 'TIME_VALUE="-1"').replace(
      'ANNOTATION_REF="a2"',
      'ANNOTATION_REF="a3"',
    );
    const { document, losses } = await elan.import(eaf(text), context);
    expect(document.segments).toEqual([]);
    expect(shortly(losses)).toEqual(["data-dropped 2", "interval-unplaced 4"]);
  });
});
