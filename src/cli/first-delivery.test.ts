/** The way of the chapter "A first delivery", with the commands themselves: from an undeclared recording to level 5. */
import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filledIn } from "../generate/filled-in.js";
import { declarationAnswers, statementAnswers } from "../generate/first-answers.js";
import type { Report } from "../spec/verdict/report.js";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DECLARATION = "recordings/pick-0001.tasuki.yaml";
const STATEMENT = "recordings/hand-over.tasuki.yaml";
let folder = "";

const tasuki = (...args: string[]) => runIn({ cwd: folder }, [...args, "--lang", "en"]);
const checked = async (...args: string[]) => {
  const { code, stdout } = await tasuki("check", ...args, "--format", "json");
  const report = JSON.parse(stdout) as Report;
  return { code, recording: report.recordings[0]!, delivery: report.deliveries?.[0] };
};
const edit = async (path: string, change: (text: string) => string) =>
  writeFile(join(folder, path), change(await readFile(join(folder, path), "utf8")));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-first-"));
  await mkdir(join(folder, "recordings"));
  // Alone, without the declaration that stands beside it: nobody has declared it.
  await copyFile(join(ROOT, "fixtures/tabletop_ros1.bag"), join(folder, "recordings/pick-0001.bag"));
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  await writeFile(join(folder, "packer.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  await writeFile(join(folder, "public.pem"), publicKey.export({ type: "spki", format: "pem" }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a first delivery", { timeout: 120_000 }, () => {
  it("is drafted, filled in and checked", async () => {
    expect(await checked("recordings")).toMatchObject({ code: 0, recording: { level: 1, declaration: "none" } });

    const drafted = await tasuki("init", "recordings/pick-0001.bag", "--hand-over");
    expect(drafted).toMatchObject({ code: 0, stderr: "" });
    // Named as the recording was, not by where the computer keeps it.
    expect(drafted.stdout).toMatch(/^recordings\/hand-over\.tasuki\.yaml: /);
    expect(drafted.stdout).toMatch(/^recordings\/pick-0001\.tasuki\.yaml: /m);
    const asked = await tasuki("gaps", "recordings");
    expect(asked).toMatchObject({ code: 1, stderr: "" });
    expect(asked.stdout).toMatch(/^rights holder {2}\d items$/m);

    await edit(DECLARATION, (text) => filledIn(text, declarationAnswers));
    await edit(STATEMENT, (text) => filledIn(text, statementAnswers));
    expect(await tasuki("gaps", "recordings")).toMatchObject({ code: 0, stderr: "" });
    expect(await checked("recordings")).toMatchObject({
      code: 0,
      recording: { level: 4, conforms: true, declaration: "sidecar", findings: [] },
    });
  });

  it("says which line of a draft was left empty", async () => {
    const statement = await readFile(join(folder, STATEMENT), "utf8");
    await edit(STATEMENT, (text) => text.replace("model: Seven-joint arm of the fixtures", "model:"));
    const { code, stdout } = await tasuki("gaps", "recordings");
    expect(code).toBe(2);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "recordings/hand-over.tasuki.yaml does not follow the schema of hand-over statements: robots.0.model: it has no value",
    );
    await writeFile(join(folder, STATEMENT), statement);
  });

  it("is packed, verified and reaches level 5", async () => {
    expect(await tasuki("pack", "recordings", "delivery", "--key", "packer.pem", "--date", "none")).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(await tasuki("verify", "delivery", "--key", "public.pem")).toMatchObject({ code: 0 });
    expect(await checked("delivery", "--key", "public.pem")).toMatchObject({
      code: 0,
      recording: { level: 5, conforms: true, findings: [] },
      delivery: { conforms: true },
    });
    expect(await tasuki("unpack", "delivery", "received", "--key", "public.pem")).toMatchObject({ code: 0 });
    expect(await readdir(join(folder, "received"))).toEqual(await readdir(join(folder, "recordings")));
  });

  it("is told from one of which a byte has changed", async () => {
    const path = join(folder, "delivery/data/pick-0001.bag");
    const bytes = await readFile(path);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(path, bytes);
    const verified = await tasuki("verify", "delivery", "--key", "public.pem");
    expect(verified.code).toBe(1);
    expect(verified.stdout).toContain("data/pick-0001.bag\n  has other bytes\n");
    const { code, recording, delivery } = await checked("delivery", "--key", "public.pem");
    expect(code).toBe(1);
    expect(recording.level).toBeLessThan(5);
    expect(delivery?.findings.map(({ rule }) => rule)).toContain("delivery/files-intact");
  });
});

const HUSKY = join(ROOT, "../shared/recordings/cra-ros-pkg__robot_localization/test/test1.bag");

describe.skipIf(!existsSync(HUSKY))("a first delivery of a real recording", { timeout: 120_000 }, () => {
  it("reaches level 5, once its IMU has a clock of its own", async () => {
    await mkdir(join(folder, "husky"));
    await copyFile(HUSKY, join(folder, "husky/loop.bag"));
    expect(await tasuki("init", "husky", "--hand-over")).toMatchObject({ code: 0, stderr: "" });
    await edit("husky/loop.tasuki.yaml", (text) =>
      filledIn(text, huskyAnswers).replace(
        "logClock: log",
        "  - { id: imu, timescale: utc, discipline: none }\n\nlogClock: log",
      ),
    );
    // Where and by whom it was recorded nobody has told us: the answers are made up.
    await edit("husky/hand-over.tasuki.yaml", (text) => filledIn(text, huskyStatement));
    expect(await tasuki("gaps", "husky")).toMatchObject({ code: 0, stderr: "" });
    expect(await tasuki("pack", "husky", "handed", "--key", "packer.pem")).toMatchObject({ code: 0, stderr: "" });
    const { code, recording } = await checked("handed", "--key", "public.pem");
    expect(code).toBe(0);
    expect(recording).toMatchObject({ level: 5, conforms: true });
    expect(recording.findings.map(({ rule }) => rule)).toEqual(["frames/names-without-slash", "time/stamps-exact"]);
  });
});

const huskyAnswers = [
  "discipline: ntp",
  ...["- topic: /fix", "stampReference: receive", "stampOrigin: driver"],
  ...["- topic: /husky_velocity_controller/odom", "stampReference: receive", "stampOrigin: driver"],
  ...["- topic: /imu/data", "clock: imu", "stampReference: receive", "stampOrigin: driver"],
  ...["- id: fix", "model: GPS receiver", "- id: imu/data", "model: IMU"],
];
const huskyStatement = [
  ...["parties:", "- id: lab", "name: Laboratory", "roles: [provider, recorder, rights-holder, data-controller]"],
  ...["robots:", "- id: husky", "kind: mobile", "manufacturer: Clearpath Robotics", "model: Husky"],
  ...["environment:", "kind: real", "site:", "id: campus", "kind: field", "people: none"],
  ...["software:", "- name: rosbag", "role: recorder", 'version: "1.11"'],
  ...statementAnswers.slice(statementAnswers.indexOf("rights:"), statementAnswers.indexOf("privacy:")),
  ...["privacy:", "- streams: [/fix]", "personalData: []", "state: not-personal", "legalBasis: not-required"],
  ...["lineage:", "kind: recorded"],
].map((line) => (line === "holder: tasuki" ? "holder: lab" : line));
