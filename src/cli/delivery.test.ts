import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/bundle/tasuki.js", import.meta.url));
const FIXTURE = fileURLToPath(new URL("../../fixtures/tabletop.mcap", import.meta.url));
let root: string;
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tasuki-pack-"));
  mkdirSync(join(root, "runs/日本"), { recursive: true });
  writeFileSync(join(root, "runs/run1.mcap"), "samples");
  writeFileSync(join(root, "runs/日本/note.txt"), "note");
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(join(root, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  writeFileSync(join(root, "public.pem"), publicKey.export({ type: "spki", format: "pem" }));
});
afterAll(() => rmSync(root, { recursive: true }));

describe("tasuki pack and tasuki verify", () => {
  it("hand over a folder, and tell whether it arrived as it was", () => {
    expect(run("pack", "runs", "handed/", "--key", "key.pem", "--id", "demo-1")).toMatchObject({
      status: 0,
      stdout:
        "Packed 2 files, 11 B, into handed.\nSigned: delivery.json.sig.\nWhoever receives it runs: tasuki verify handed --key PUBLIC.pem\n",
    });
    expect(run("verify", "handed", "--key", "public.pem")).toMatchObject({
      status: 0,
      stdout: "handed\nIntact: 2 files, 11 B.\nThe signature holds.\n",
    });
    appendFileSync(join(root, "handed/data/run1.mcap"), "!");
    const damaged = run("verify", "handed", "--key", "public.pem");
    expect(damaged.status).toBe(1);
    expect(damaged.stdout).toContain("data/run1.mcap\n  has another size\n  expected 7, found 8\n");
    const json = JSON.parse(run("verify", "handed", "--format", "json").stdout);
    expect(json).toMatchObject({
      outcome: "differs",
      signature: "not-checked",
      differences: [{ kind: "size-differs" }],
    });
    const japanese = run("verify", "handed", "--lang", "ja");
    expect(japanese.stdout).toContain("大きさが異なる");
  });

  it("refuse what cannot be done, by name", () => {
    expect(run("pack", "nowhere", "x")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no such file or directory"),
    });
    expect(run("pack", "runs", "runs/in")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot hold itself"),
    });
    expect(run("pack", "runs", "x", "--key", "public.pem")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is no key in PEM"),
    });
    expect(run("verify", "runs")).toMatchObject({ status: 2, stderr: expect.stringContaining("is no delivery") });
    expect(run("verify", "runs", "--lang", "ja").stderr).toContain("引渡しではない");
    expect(run("pack", "runs", "x", "--revision", "0")).toMatchObject({ status: 2 });
  });

  it("encrypt for whoever receives it, and decrypt again", async () => {
    const { generateIdentity, identityToRecipient } = await import("age-encryption");
    const identity = await generateIdentity();
    writeFileSync(join(root, "id.txt"), `# made by a test\n${identity}\n`);
    writeFileSync(join(root, "recipients.txt"), `${await identityToRecipient(identity)}\n`);
    const packed = run("pack", "runs", "sealed", "-R", "recipients.txt", "--key", "key.pem");
    expect(packed).toMatchObject({ status: 0, stdout: expect.stringContaining("Encrypted by age.") });
    expect(run("verify", "sealed", "--key", "public.pem").status).toBe(0);
    const locked = run("check", "sealed", "--key", "public.pem");
    expect(locked).toMatchObject({ status: 2, stdout: expect.stringContaining("check sealed --identity FILE") });
    expect(locked.stdout).toContain("signature holds");
    expect(run("check", "sealed", "-i", "id.txt").stdout).toContain("is not a recording: it begins with");
    expect(run("unpack", "sealed", "opened")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--identity"),
    });
    expect(run("unpack", "sealed", "opened", "-i", "id.txt", "--key", "public.pem")).toMatchObject({
      status: 0,
      stdout:
        "Unpacked 2 files, 11 B, into opened.\n2 files were decrypted.\nThe signature holds.\nGo on with: tasuki check opened\n",
    });
    expect(readFileSync(join(root, "opened/日本/note.txt"), "utf8")).toBe("note");
    expect(run("unpack", "sealed", "opened", "-i", "id.txt")).toMatchObject({ status: 2 });
    appendFileSync(join(root, "sealed/data/run1.mcap.age"), "!");
    const damaged = run("unpack", "sealed", "again", "-i", "id.txt", "--lang", "ja");
    expect(damaged).toMatchObject({ status: 1, stdout: expect.stringContaining("大きさが異なる") });
    for (const text of [packed, locked, damaged].map(({ stdout, stderr }) => stdout + stderr))
      expect(text).not.toContain(identity);
  });

  it("refuse keys that are none, and empty lists of recipients", () => {
    writeFileSync(join(root, "empty.txt"), "# nobody\n");
    expect(run("pack", "runs", "x", "-R", "empty.txt").stderr).toContain("holds no recipient");
    expect(run("pack", "runs", "x", "-r", "age1xyz").stderr).toContain("is no recipient of age");
    expect(run("unpak", "x", "y").stderr).toContain("Did you mean unpack?");
    expect(run("unpack", "--help").stdout).toMatch(/^Examples:\n {2}tasuki unpack /);
  });

  it("are checked as a whole, with every recording in them", () => {
    mkdirSync(join(root, "recordings"));
    cpSync(FIXTURE, join(root, "recordings/run1.mcap"));
    const statement = { tasuki: "0.1", document: "hand-over", id: "demo", revision: 1 };
    writeFileSync(join(root, "recordings/hand-over.tasuki.json"), JSON.stringify(statement));
    const open = run("check", "recordings");
    expect(open.stdout).toContain("not packed yet");
    expect(open.stdout).toContain("Pack it: tasuki pack recordings DELIVERY");
    expect(run("pack", "recordings", "whole", "--key", "key.pem").status).toBe(0);
    const whole = run("check", "whole", "--key", "public.pem", "--format", "json");
    const report = JSON.parse(whole.stdout);
    expect(report.deliveries).toMatchObject([
      { path: "whole", recordings: 1, signature: "valid", verdict: "conforms" },
    ]);
    expect(report.recordings).toMatchObject([{ path: join("whole", "data", "run1.mcap"), declaration: "embedded" }]);
    expect(run("check", "whole", "--urdf", "x.urdf")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is judged by what is in it"),
    });
    appendFileSync(join(root, "whole/data/run1.mcap"), "!");
    const broken = run("check", "whole");
    expect(broken).toMatchObject({ status: 1, stdout: expect.stringContaining("✗ delivery/files-intact") });
    expect(run("check", "whole", "--lang", "ja").stdout).toContain("引渡し（");
  });

  it("pack the same bytes again without a date", () => {
    for (const name of ["a", "b"]) expect(run("pack", "runs", name, "--id", "same", "--date", "none").status).toBe(0);
    expect(readFileSync(join(root, "a/delivery.json"))).toEqual(readFileSync(join(root, "b/delivery.json")));
  });

  it("list all that stands against a delivery", () => {
    mkdirSync(join(root, "odd"));
    for (const name of ["a?b", "x.", "A", "a"]) writeFileSync(join(root, "odd", name), "");
    const { status, stdout } = run("pack", "odd", "odd-delivery");
    expect(status).toBe(2);
    expect(stdout).toContain("odd was not packed: 3 things stand against it.");
    for (const name of ["a", "a?b", "x."]) expect(stdout).toContain(`\n${name}\n`);
  });
});
