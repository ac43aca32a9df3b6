import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runIn } from "./run.test.helper.js";

const FIXTURE = fileURLToPath(new URL("../../fixtures/tabletop.mcap", import.meta.url));
let root: string;
const run = (...args: string[]) => runIn({ cwd: root }, args);

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
  it("hand over a folder, and tell whether it arrived as it was", async () => {
    expect(await run("pack", "runs", "handed/", "--key", "key.pem", "--id", "demo-1")).toMatchObject({
      code: 0,
      stdout:
        "Packed 2 files, 11 B, into handed.\nSigned: delivery.json.sig.\nWhoever receives it runs: tasuki verify handed --key PUBLIC.pem\n",
    });
    expect(await run("verify", "handed", "--key", "public.pem")).toMatchObject({
      code: 0,
      stdout: "handed\nIntact: 2 files, 11 B.\nThe signature holds.\n",
    });
    appendFileSync(join(root, "handed/data/run1.mcap"), "!");
    const damaged = await run("verify", "handed", "--key", "public.pem");
    expect(damaged.code).toBe(1);
    expect(damaged.stdout).toContain("data/run1.mcap\n  has another size\n  expected 7, found 8\n");
    const json = JSON.parse((await run("verify", "handed", "--format", "json")).stdout);
    expect(json).toMatchObject({
      outcome: "differs",
      signature: "not-checked",
      differences: [{ kind: "size-differs" }],
    });
    const japanese = await run("verify", "handed", "--lang", "ja");
    expect(japanese.stdout).toContain("大きさが異なる");
  });

  it("refuse what cannot be done, by name", async () => {
    expect(await run("pack", "nowhere", "x")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no such file or directory"),
    });
    expect(await run("pack", "runs", "runs/in")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot hold itself"),
    });
    expect(await run("pack", "runs", "x", "--key", "public.pem")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is a public key"),
    });
    expect(await run("verify", "runs")).toMatchObject({ code: 2, stderr: expect.stringContaining("is no delivery") });
    expect((await run("verify", "runs", "--lang", "ja")).stderr).toContain("引渡しではない");
    expect(await run("pack", "runs", "x", "--revision", "0")).toMatchObject({ code: 2 });
  });

  it("encrypt for whoever receives it, and decrypt again", async () => {
    const { generateIdentity, identityToRecipient } = await import("age-encryption");
    const identity = await generateIdentity();
    writeFileSync(join(root, "id.txt"), `# made by a test\n${identity}\n`);
    writeFileSync(join(root, "recipients.txt"), `${await identityToRecipient(identity)}\n`);
    const packed = await run("pack", "runs", "sealed", "-R", "recipients.txt", "--key", "key.pem");
    expect(packed).toMatchObject({ code: 0, stdout: expect.stringContaining("Encrypted by age.") });
    expect((await run("verify", "sealed", "--key", "public.pem")).code).toBe(0);
    const locked = await run("check", "sealed", "--key", "public.pem");
    expect(locked).toMatchObject({ code: 2, stdout: expect.stringContaining("check sealed --identity FILE") });
    expect(locked.stdout).toContain("signature holds");
    expect((await run("check", "sealed", "-i", "id.txt")).stdout).toContain("is not a recording: it begins with");
    expect(await run("unpack", "sealed", "opened")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--identity"),
    });
    expect(await run("unpack", "sealed", "opened", "-i", "id.txt", "--key", "public.pem")).toMatchObject({
      code: 0,
      stdout:
        "Unpacked 2 files, 11 B, into opened.\n2 files were decrypted.\nThe signature holds.\nGo on with: tasuki check opened\n",
    });
    expect(readFileSync(join(root, "opened/日本/note.txt"), "utf8")).toBe("note");
    expect(await run("unpack", "sealed", "opened", "-i", "id.txt")).toMatchObject({ code: 2 });
    appendFileSync(join(root, "sealed/data/run1.mcap.age"), "!");
    const damaged = await run("unpack", "sealed", "again", "-i", "id.txt", "--lang", "ja");
    expect(damaged).toMatchObject({ code: 1, stdout: expect.stringContaining("大きさが異なる") });
    for (const text of [packed, locked, damaged].map(({ stdout, stderr }) => stdout + stderr))
      expect(text).not.toContain(identity);
  });

  it("refuse keys that are none, and empty lists of recipients", async () => {
    writeFileSync(join(root, "empty.txt"), "# nobody\n");
    expect((await run("pack", "runs", "x", "-R", "empty.txt")).stderr).toContain("holds no recipient");
    expect((await run("pack", "runs", "x", "-r", "age1xyz")).stderr).toContain("is no recipient of age");
    expect((await run("unpak", "x", "y")).stderr).toContain("Did you mean unpack?");
    expect((await run("unpack", "--help")).stdout).toMatch(/^Examples:\n {2}tasuki unpack /);
  });

  it("are checked as a whole, with every recording in them", async () => {
    mkdirSync(join(root, "recordings"));
    cpSync(FIXTURE, join(root, "recordings/run1.mcap"));
    const statement = { tasuki: "0.1", document: "hand-over", id: "demo", revision: 1 };
    writeFileSync(join(root, "recordings/hand-over.tasuki.json"), JSON.stringify(statement));
    const open = await run("check", "recordings");
    expect(open.stdout).toContain("not packed yet");
    expect(open.stdout).toContain("Pack it: tasuki pack recordings DELIVERY");
    expect((await run("pack", "recordings", "whole", "--key", "key.pem")).code).toBe(0);
    const whole = await run("check", "whole", "--key", "public.pem", "--format", "json");
    const report = JSON.parse(whole.stdout);
    expect(report.deliveries).toMatchObject([
      { path: "whole", recordings: 1, signature: "valid", verdict: "conforms" },
    ]);
    expect(report.recordings).toMatchObject([{ path: join("whole", "data", "run1.mcap"), declaration: "embedded" }]);
    expect(await run("check", "whole", "--urdf", "x.urdf")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is judged by what is in it"),
    });
    appendFileSync(join(root, "whole/data/run1.mcap"), "!");
    const broken = await run("check", "whole");
    expect(broken).toMatchObject({ code: 1, stdout: expect.stringContaining("✗ delivery/files-intact") });
    expect((await run("check", "whole", "--lang", "ja")).stdout).toContain("引渡し（");
  });

  it("pack the same bytes again without a date", async () => {
    for (const name of ["a", "b"])
      expect((await run("pack", "runs", name, "--id", "same", "--date", "none")).code).toBe(0);
    expect(readFileSync(join(root, "a/delivery.json"))).toEqual(readFileSync(join(root, "b/delivery.json")));
  });

  it("list all that stands against a delivery", async () => {
    mkdirSync(join(root, "odd"));
    for (const name of ["a?b", "x.", "A", "a"]) writeFileSync(join(root, "odd", name), "");
    const { code, stdout } = await run("pack", "odd", "odd-delivery");
    expect(code).toBe(2);
    expect(stdout).toContain("odd was not packed: 3 things stand against it.");
    for (const name of ["a", "a?b", "x."]) expect(stdout).toContain(`\n${name}\n`);
  });
});
