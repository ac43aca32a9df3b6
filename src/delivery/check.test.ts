import { appendFile, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkRecording } from "../check.js";
import { tabletopDeclaration } from "../generate/declaration.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { levels } from "../profiles/index.js";
import { renderText } from "../report/render/text.js";
import { rules } from "../rules/index.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import { Report } from "../spec/verdict/report.js";
import { type CheckDeliveryOptions, checkDelivery } from "./node/check.js";
import { packDelivery } from "./node/pack.js";
import { isDelivery } from "./node/recognise.js";

let root: string;
let recording: Uint8Array;
const at = (...names: string[]) => join(root, ...names);
const handOver: HandOver = {
  tasuki: "0.1",
  document: "hand-over",
  id: "demo",
  revision: 1,
  splits: [
    { name: "train", recordings: ["a.mcap"] },
    { name: "test", recordings: ["below/b.mcap"] },
  ],
};
const state = (document: unknown, name = "hand-over.tasuki.json") =>
  writeFile(at("from", name), typeof document === "string" ? document : JSON.stringify(document));
const pack = (more = {}) => packDelivery(at("from"), at("to"), { id: "d1", ...more });

async function check(name = "to", options: CheckDeliveryOptions = {}) {
  const report = Report.parse(await checkDelivery(at(name), options));
  const [delivery] = report.deliveries!;
  const outcome = (id: string) => delivery!.rules.find((rule) => rule.id === `delivery/${id}`)!.outcome;
  return { report, delivery: delivery!, outcome, broken: delivery!.findings.map(({ rule }) => rule.slice(9)) };
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tasuki-check-delivery-"));
  recording = await tabletop({ images: false });
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  await rm(root, { recursive: true });
  await mkdir(at("from", "below"), { recursive: true });
  await writeFile(at("from/a.mcap"), recording);
  await writeFile(at("from/below/b.mcap"), recording);
  await writeFile(at("from/a.tasuki.json"), JSON.stringify(tabletopDeclaration));
  await state(handOver);
});

describe("a delivery that is checked", () => {
  it("is verified, and each recording is checked with what stands beside it", async () => {
    await pack();
    const { report, delivery, outcome, broken } = await check();
    expect(delivery).toMatchObject({
      id: "d1",
      packed: true,
      files: 4,
      recordings: 2,
      statement: "hand-over.tasuki.json",
    });
    expect(delivery).toMatchObject({ verdict: "conforms", level: 5, signature: "absent", encrypted: false });
    expect(report.recordings.map(({ path, declaration }) => [path, declaration])).toEqual([
      [at("to/data/a.mcap"), "sidecar"],
      [at("to/data/below/b.mcap"), "none"],
    ]);
    expect(broken).toEqual(["recordings-declared", "signed"]);
    for (const id of ["files-intact", "manifests-agree", "statement-readable", "splits-resolve", "splits-disjoint"])
      expect(outcome(id), id).toBe("pass");
    const ofRecordings = report.recordings.flatMap((each) => each.rules.map(({ id }) => id));
    const asWhole = rules.filter(({ subject }) => subject === "delivery").map(({ id }) => id);
    expect(delivery.rules.map(({ id }) => id)).toEqual(asWhole);
    expect(
      ofRecordings.filter((id) => asWhole.includes(id as (typeof asWhole)[number])),
      "they are run once",
    ).toEqual([]);
  });

  it("may be a folder that is still to be packed: what waits for packing stops level 5 and breaks nothing", async () => {
    const { delivery, outcome } = await check("from");
    expect(delivery).toMatchObject({ packed: false, level: 4, verdict: "conforms" });
    expect(outcome("files-intact")).toBe("not-checked");
    expect(outcome("splits-resolve")).toBe("pass");
    const five = await check("from", { profile: { id: "five", title: "Five", level: 5 } });
    expect(five.delivery.verdict).toBe("not-judged");
  });

  it("holds its recordings back where it is broken", async () => {
    await pack();
    await appendFile(at("to/data/a.tasuki.json"), " ");
    const { report, delivery, broken } = await check();
    expect(broken).toContain("files-intact");
    expect(delivery).toMatchObject({ level: 4, verdict: "does-not-conform" });
    expect(report).toMatchObject({ verdict: "does-not-conform", conforms: false });
    for (const each of report.recordings) expect(each.level).toBeLessThan(5);
  });

  it("is told with a recording that cannot be read, and the others are still checked", async () => {
    await writeFile(at("from/broken.mcap"), "no recording");
    await writeFile(at("from/below/b.tasuki.json"), "{");
    await writeFile(at("from/c.mcap"), recording);
    await pack();
    const { report } = await check();
    expect(report.recordings.map(({ trouble }) => trouble?.code)).toEqual([
      undefined,
      "bad-declaration",
      "not-a-recording",
      undefined,
    ]);
    const unread = report.recordings.filter(({ trouble }) => trouble);
    expect(unread.map(({ verdict }) => verdict)).toEqual(["not-judged", "not-judged"]);
    expect(report.conforms).toBe(false);
  });

  it("has what its documents name", async () => {
    const license = { subjects: ["recordings" as const], license: "LicenseRef-a", terms: [] };
    await state({
      ...handOver,
      rights: [{ ...license, licenseFile: { path: "LICENSE.txt", sha256: "0".repeat(64) } }],
      agreement: { path: "../../etc/hostname" },
    });
    await writeFile(at("from/LICENSE.txt"), "all");
    await writeFile(
      at("from/a.tasuki.json"),
      JSON.stringify({ ...tabletopDeclaration, robots: [{ description: { path: "arm.urdf" } }] }),
    );
    await pack();
    const found = (await check()).delivery.findings.filter(({ rule }) => rule === "delivery/named-files-present");
    expect(found.map(({ evidence }) => evidence.name)).toEqual(["LICENSE.txt", "../../etc/hostname", "arm.urdf"]);
    expect(found[0]!.evidence.actual).toHaveLength(64);
  });

  it("tells episodes that have one id, over all recordings", async () => {
    const declared = { ...tabletopDeclaration, episodes: [{ id: "e-1" }] };
    for (const name of ["a", "below/b"]) await writeFile(at("from", `${name}.tasuki.json`), JSON.stringify(declared));
    const { broken } = await check("from");
    expect(broken).toContain("episode-ids-unique");
  });

  it("reads its statement in YAML; two of them are none", async () => {
    await rm(at("from/hand-over.tasuki.json"));
    await state(
      "tasuki: '0.1'\ndocument: hand-over\nid: demo\nrevision: 1\nsplits:\n- {name: all, recordings: [a.mcap, x.mcap]}\n",
      "hand-over.tasuki.yaml",
    );
    expect((await check("from")).broken).toContain("splits-resolve");
    await state(handOver);
    const { broken, outcome } = await check("from");
    expect(broken).toContain("statement-readable");
    expect(outcome("splits-resolve")).toBe("not-applicable");
  });
});

describe("hostile deliveries", () => {
  it.each([
    ["cut", (text: string) => text.slice(0, 200)],
    ["deep", () => `${"[".repeat(100_000)}`],
    ["with a key twice", (text: string) => text.replace('"id"', '"id": "x", "id"')],
    ["of another kind", () => "{}"],
  ])("%s: the document is told, and the recordings are still checked", async (_, change) => {
    await pack();
    const path = at("to/delivery.json");
    await writeFile(path, change(await readFile(path, "utf8")));
    const { report, broken, delivery } = await check();
    expect(broken).toContain("manifests-agree");
    expect(report.recordings).toHaveLength(2);
    expect(delivery.level).toBe(4);
  });

  it.each([
    ["cut", (text: string) => text.slice(0, 50)],
    ["deep", () => "[".repeat(100_000)],
    ["empty", () => ""],
    ["with a prototype", (text: string) => text.replace('"id"', '"__proto__": {}, "id"')],
  ])("a statement that is %s is told", async (_, change) => {
    await state(change(JSON.stringify(handOver)));
    expect((await check("from")).broken).toContain("statement-readable");
  });

  it("a recording replaced by a link is missing, and nothing that the link leads to is read", async () => {
    await pack();
    await rename(at("to/data/a.mcap"), at("elsewhere.mcap"));
    await symlink(at("elsewhere.mcap"), at("to/data/a.mcap"));
    const { report, broken } = await check();
    expect(broken).toContain("files-intact");
    expect(report.recordings.map(({ path }) => path)).toEqual([at("to/data/below/b.mcap")]);
  });

  it("a link beside a recording is not read as its declaration or its robot", async () => {
    await writeFile(at("secret.json"), JSON.stringify({ ...tabletopDeclaration, note: "secret" }));
    await symlink(at("secret.json"), at("from/below/b.tasuki.json"));
    const { report } = await check("from");
    expect(report.recordings[1]!.declaration).toBe("none");
  });

  it("without recordings is not judged", async () => {
    await state({ ...handOver, splits: undefined });
    await rm(at("from/a.mcap"));
    await truncate(at("from/below/b.mcap"));
    await rename(at("from/below/b.mcap"), at("from/below/b.txt"));
    const { report, delivery } = await check("from");
    expect(delivery).toMatchObject({ verdict: "not-judged", trouble: { code: "no-recordings" } });
    expect(report).toMatchObject({ verdict: "not-judged", level: 0 });
  });

  it("a folder is a delivery by its document or its statement alone", async () => {
    await pack();
    await cp(at("from"), at("plain"), { recursive: true });
    await rm(at("plain/hand-over.tasuki.json"));
    expect(await Promise.all(["to", "from", "plain", "nowhere"].map((name) => isDelivery(at(name))))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a recording alone", () => {
  it("is not told of deliveries until nothing else is left, and never reaches level 5", async () => {
    const alone = await checkRecording(recording, { declaration: tabletopDeclaration });
    const waiting = alone.rules.filter(({ notChecked }) => notChecked[0]?.reason === "it needs a delivery");
    expect(waiting.map(({ id }) => id)).toEqual(
      rules.filter(({ subject }) => subject === "delivery").map(({ id }) => id),
    );
    expect(alone.level).toBeLessThan(5);
    const { deliveries: _, ...report } = await checkDelivery(at("from"));
    const text = (level: number) => renderText({ ...report, recordings: [{ ...alone, level }] }, { levels, rules });
    expect(text(2)).not.toContain("delivery");
    expect(text(4)).toContain("tasuki pack");
  });
});
