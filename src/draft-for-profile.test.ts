/** Drafts for a profile: they ask for what it asks, claim nothing that nobody knows, and lead to it once they are filled in. */
import { describe, expect, it } from "vitest";
import { check } from "./check.js";
import { parseDeclarationFile } from "./declare.js";
import { draftForProfile } from "./draft-for-profile.js";
import { gapsOf } from "./gaps.js";
import { filledIn } from "./generate/filled-in.js";
import { declarationAnswers, statementAnswers } from "./generate/first-answers.js";
import { activeOf, type DraftObject } from "./init/draft.js";
import { updateJson, updateYaml } from "./init/update-files.js";
import { draftDeclaration, init, renderDrafted, survey } from "./init.js";
import { fileSource } from "./io/file.js";
import { profiles } from "./profiles/index.js";
import { stringWidth } from "./report/render/paint.js";
import { Declaration } from "./spec/declaration/declaration.js";
import { RecordingFacts } from "./spec/facts/recording.js";
import type { Profile } from "./spec/verdict/profile.js";

const BAG = "fixtures/tabletop_ros1.bag";
const tabletop = await survey(await fileSource(BAG));
const DOMAINS = ["manipulation", "driving", "aerial", "factory"] as const;

/** How a calibration was found. */
const foundBy = (method: string): string[] => [
  "state: calibrated",
  ...["date: 2026-05-11", `method: ${method}`, "validity:", "from: 2026-05-11", "until: 2026-11-30"],
];
const residual = (value: number, unit: string): string[] => ["residual:", `value: ${value}`, `unit: ${unit}`];
const record = (id: string, kind: string): string[] => [`- id: ${id}`, `kind: ${kind}`];
const WANTED: Readonly<Record<(typeof DOMAINS)[number], readonly string[]>> = {
  manipulation: [
    ...record("hand-eye", "hand-eye"),
    ...foundBy("Tsai and Lenz, 24 poses of the arm").toSpliced(1, 0, "frames: [base_link, front_camera_optical_frame]"),
    ...residual(0.0011, "m"),
  ],
  driving: [...["- id: camera-camera", "kind: camera-camera"], ...foundBy("Kalibr, 60 images"), ...residual(0.2, "px")],
  aerial: [...record("camera-imu", "camera-imu"), ...foundBy("Kalibr, 60 images"), ...residual(0.2, "px")],
  factory: [
    ...record("robot-kinematics", "robot-kinematics"),
    "state: nominal",
    "date: 2026-05-11",
    "method: a drawing",
  ],
};
const answersFor = (profile: (typeof DOMAINS)[number]): string[] => [
  ...declarationAnswers,
  "calibrations:",
  ...["front", "wrist"].flatMap((name) => [
    `- id: camera/${name}/camera_info-intrinsics`,
    "kind: camera-intrinsics",
    ...foundBy("camera_calibration, 60 images").toSpliced(
      1,
      0,
      `streams: [/camera/${name}/camera_info, /camera/${name}/image_raw/compressed]`,
    ),
    ...residual(0.14, "px"),
  ]),
  ...WANTED[profile],
  ...statementAnswers.slice(1, statementAnswers.indexOf("rights:")),
  ...["tasks:", "- id: pick-and-place", "name:", "en: Pick the cube and place it."],
  ...statementAnswers.slice(
    statementAnswers.indexOf("rights:"),
    statementAnswers.indexOf("- subjects: [trained-models]"),
  ),
  ...(profile === "manipulation"
    ? statementAnswers
        .slice(statementAnswers.indexOf("rights:") + 1, statementAnswers.indexOf("- subjects: [trained-models]"))
        .map((line) => line.replace("recordings", "annotations"))
    : []),
  ...statementAnswers.slice(statementAnswers.indexOf("- subjects: [trained-models]")),
  ...["episodes:", "- id: tabletop-1"],
];
const MCAP = "fixtures/tabletop.mcap";
const ANNOTATION = "fixtures/tabletop.annotations.tasuki.json";
/** The clock under the name that the annotation of the tabletop calls it by. */
const renamed = (text: string): string => text.replace(/\b(id|logClock|clock): log\b/g, "$1: cell");

describe("a draft for a profile", { timeout: 60_000 }, () => {
  it.each(DOMAINS)("leads to %s once it is filled in, or tells what is left", async (profile) => {
    const draft = await init(await fileSource(BAG), { profile });
    // A bag has no publish times; the same samples as MCAP have, and the annotation is of that file.
    const declaration = {
      ...(await parseDeclarationFile(renamed(filledIn(draft, answersFor(profile))), "a.tasuki.yaml")),
      publishClock: "cell",
    };
    const judged = async (path: string, labels?: string) => {
      const annotation = labels === undefined ? undefined : await fileSource(labels);
      const { recordings } = await check(await fileSource(path), { profile, declaration, annotation });
      // Whoever opened it closes it: what is checked is the recording.
      await annotation?.close?.();
      const { verdict, findings } = recordings[0]!;
      return [verdict, findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)];
    };
    const { gaps } = await gapsOf(await fileSource(BAG), { profile, declaration, date: "2026-06-01" });
    const left = gaps.map(({ gap }) => gap.item);
    if (profile === "manipulation") {
      expect(left, "an annotation is no part of a declaration").toEqual(["annotation"]);
      expect(draft).toMatch(/^# It also asks for annotations, which this file cannot hold; needed from annotator: /m);
      expect(await judged(BAG)).toEqual([
        "does-not-conform",
        ["annotation/document-present", "delivery/premises-supplied"],
      ]);
      expect(await judged(MCAP, ANNOTATION)).toEqual(["conforms", []]);
    } else {
      expect(left).toEqual([]);
      expect(draft).not.toContain("It also asks for");
      expect(await judged(BAG)).toEqual(["conforms", []]);
    }
  });

  it.each(profiles.map(({ id, level }) => [id, level] as const))(
    "%s says so at its head, is valid and claims nothing more",
    async (profile, level) => {
      for (const language of ["en", "ja"] as const) {
        const { declarations, declaredFor, handOver } = draftForProfile(profile, [tabletop], language);
        expect(handOver).toBeUndefined();
        const [draft, madeFor] = [declarations[0]!, declaredFor[0]!];
        const yaml = await renderDrafted(draft, "yaml", language, madeFor);
        expect(yaml).toContain(
          language === "en"
            ? `# For the profile ${profile}, level ${level}: `
            : `# プロファイル ${profile}（レベル ${level}）向け。`,
        );
        // What nobody knows stands in comments, so that the document is that of any draft.
        expect(activeOf(draft, Declaration)).toEqual(activeOf(draftDeclaration(tabletop), Declaration));
        expect(await parseDeclarationFile(yaml, "a.yaml")).toEqual(activeOf(draft, Declaration));
        for (const line of yaml.split("\n").slice(2, 9)) expect(stringWidth(line)).toBeLessThanOrEqual(120);
        const json = await renderDrafted(draft, "json", language, madeFor);
        expect((JSON.parse(json) as Record<string, unknown>)["x_tasuki_init_profile"]).toEqual(madeFor);
        expect(await parseDeclarationFile(json, "a.json")).toEqual(activeOf(draft, Declaration));
        expect(updateJson(json, draft, language).text).toBe(json);
        expect((await updateYaml(yaml, draft, language)).text).toBe(yaml);
      }
    },
  );

  it("leaves to the statement what holds for all, which asks about annotations where the profile does", async () => {
    const { handOver, declarations, statedFor, declaredFor } = draftForProfile(
      "manipulation",
      [tabletop, tabletop],
      "en",
      "all",
    );
    expect(declarations.map(({ rights, calibrations }) => [rights, (calibrations as DraftObject[]).length])).toEqual([
      [undefined, 3],
      [undefined, 3],
    ]);
    expect((handOver!["parties"] as DraftObject[]).map(({ roles }) => roles)).toContainEqual(["annotator"]);
    expect((handOver!["rights"] as DraftObject[]).map(({ subjects }) => subjects)).toContainEqual(["annotations"]);
    expect(statedFor.elsewhere).toEqual([]);
    expect(declaredFor.map(({ elsewhere }) => elsewhere.map(({ item }) => item))).toEqual([
      ["annotation"],
      ["annotation"],
    ]);
  });

  it("sends to the statement what only a statement holds, and offers it there", () => {
    const profile: Profile = {
      ...{ id: "ours", title: "Ours", level: 1 },
      params: { "delivery/premises-supplied": { items: ["splits", "encryption", "lineage"] } },
    };
    const alone = draftForProfile(profile, [tabletop]);
    expect(alone.declaredFor[0]!.elsewhere.map(({ item, from }) => [item, from])).toEqual([
      ["splits", "integrator"],
      ["encryption", "provider"],
    ]);
    expect(draftForProfile(profile, [tabletop], "en", "all").declaredFor[0]!.elsewhere).toEqual([]);
    expect(() => draftForProfile("nobody's", [tabletop])).toThrow("there is no profile");
  });

  it("has places for what the samples do not suggest", () => {
    const camera = { samples: 9, schemas: [{ name: "sensor_msgs/msg/Image" }], frameIds: ["eye"], frameIdCount: 1 };
    const vector = { layouts: [6, 7].map((length) => ({ names: [], length, samples: 9, elements: [] })) };
    const facts = RecordingFacts.parse({
      samples: 27,
      logStartNs: "1780000000000000000",
      streams: [
        { ...camera, topic: "/left", content: { modality: "camera" } },
        { ...camera, topic: "/right", content: { modality: "camera" } },
        { topic: "/joints", samples: 9, content: { modality: "joint-state", vector } },
      ],
    });
    const { declarations, declaredFor } = draftForProfile("manipulation", [{ facts }]);
    const draft = declarations[0]!;
    expect(declaredFor[0]!.elsewhere.map(({ item }) => item)).toEqual(["annotation"]);
    expect(draft).toMatchObject({
      frames: { root: {}, base: {} },
      syncGroups: [{ members: [{}, {}, {}], kind: {} }],
      calibrations: [
        { kind: "camera-intrinsics", streams: ["/left"] },
        { kind: "camera-intrinsics", streams: ["/right"] },
        { kind: "hand-eye", frames: {} },
      ],
    });
    expect((draft["streams"] as DraftObject[]).map((each) => each["vector"] !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
    expect(Object.keys(activeOf(draft, Declaration)!)).toEqual(
      Object.keys(activeOf(draftDeclaration({ facts }), Declaration)!),
    );
    expect(draftDeclaration({ facts })["syncGroups"], "nobody asks").toBeUndefined();
  });
});
