import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/bundle/tasuki.js", import.meta.url));
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
        "Packed 2 files, 11 B, into handed.\nSigned: delivery.json.sig.\nWhoever receives it runs: tasuki verify handed\n",
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
