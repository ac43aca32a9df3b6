import { generateKeyPairSync } from "node:crypto";
import {
  appendFile,
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Delivery } from "../spec/delivery/delivery.js";
import { PackingReport } from "../spec/verdict/packing.js";
import { VerificationReport } from "../spec/verdict/verification.js";
import { tries } from "../tries.test.helper.js";
import { manifestText, readManifest, tagFiles } from "./bagit.js";
import { badPath, badPaths } from "./names.js";
import { packDelivery } from "./node/pack.js";
import { verifyDelivery } from "./node/verify.js";

let root: string;
const at = (...names: string[]) => join(root, ...names);
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "run1.mcap": new Uint8Array(3_000_000).fill(7),
  "run1.tasuki.json": "{}",
  "run1.annotations.tasuki.json": "{}",
  "rosbag/metadata.yaml": "a: 1",
  "ロボット/腕.urdf": "<robot/>",
  "empty.txt": "",
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const DATE = new Date("2026-11-23T00:00:00Z");

async function lay(folder: string, files = FILES): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
const pack = (to = "delivery", more = {}) => packDelivery(at("from"), at(to), { id: "d1", date: DATE, ...more });
const verify = (name = "delivery", more = {}) => verifyDelivery(at(name), more);
/** What differs, as `kind path`. */
const differing = async (name?: string, more?: object) =>
  (await verify(name, more)).differences.map(({ kind, path }) => `${kind} ${path}`);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tasuki-delivery-"));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  await rm(root, { recursive: true });
  await lay(at("from"));
});

describe("a delivery", () => {
  it("holds every file of the folder, with its role, size and digest, and is what was packed", async () => {
    const report = await pack();
    expect(PackingReport.parse(report)).toMatchObject({ outcome: "packed", files: 6, resumed: 0, signed: false });
    const delivery = Delivery.parse(JSON.parse(await readFile(at("delivery", "delivery.json"), "utf8")));
    expect(delivery.files.map(({ path, role }) => `${role} ${path}`)).toEqual([
      "other data/empty.txt",
      "recording data/rosbag/metadata.yaml",
      "annotation data/run1.annotations.tasuki.json",
      "recording data/run1.mcap",
      "declaration data/run1.tasuki.json",
      "other data/ロボット/腕.urdf",
    ]);
    expect(delivery.files[0]!.sha256).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(VerificationReport.parse(await verify())).toMatchObject({ outcome: "intact", files: 6, hashed: 6 });
    expect(await readdir(root)).toEqual(["delivery", "from"]);
  });

  it("is the same bytes again from the same folder", async () => {
    await pack("a");
    await pack("b");
    for (const name of await readdir(at("a")))
      if (name !== "data") expect(await readFile(at("a", name))).toEqual(await readFile(at("b", name)));
  });

  it("may be made of links", async () => {
    await pack("delivery", { link: true });
    expect((await stat(at("delivery", "data", "run1.mcap"))).ino).toBe((await stat(at("from", "run1.mcap"))).ino);
    expect(await differing()).toEqual([]);
  });

  it("is a bag: tag files, payload manifest and the count of its bytes", async () => {
    await pack();
    expect(await readFile(at("delivery", "bagit.txt"), "utf8")).toBe(
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    );
    expect(await readFile(at("delivery", "bag-info.txt"), "utf8")).toContain("Payload-Oxum: 3000016.6\n");
    expect(await readFile(at("delivery", "bag-info.txt"), "utf8")).toContain("Bagging-Date: 2026-11-23\n");
  });
});

describe("whatever happens to a delivery", () => {
  it.each<[string, () => Promise<unknown>, string[]]>([
    ["a byte more", () => appendFile(at("delivery/data/run1.mcap"), "x"), ["size-differs data/run1.mcap"]],
    [
      "another byte",
      () => writeFile(at("delivery/data/rosbag/metadata.yaml"), "a: 2"),
      ["digest-differs data/rosbag/metadata.yaml"],
    ],
    ["a file lost", () => rm(at("delivery/data/empty.txt")), ["file-missing data/empty.txt"]],
    ["a file more", () => writeFile(at("delivery/data/note"), ""), ["file-added data/note"]],
    [
      "a file moved",
      () => rename(at("delivery/data/empty.txt"), at("delivery/data/full.txt")),
      ["file-missing data/empty.txt", "file-added data/full.txt"],
    ],
    [
      "a link for a file",
      async () => {
        await rm(at("delivery/data/empty.txt"));
        await symlink("/etc/hostname", at("delivery/data/empty.txt"));
      },
      ["file-missing data/empty.txt", "not-a-file data/empty.txt"],
    ],
    [
      "a link for the payload",
      async () => {
        await rename(at("delivery/data"), at("elsewhere"));
        await symlink(at("elsewhere"), at("delivery/data"));
      },
      ["not-a-file data"],
    ],
    ["no document", () => rm(at("delivery/delivery.json")), ["document-unreadable delivery.json"]],
    ["no manifest", () => rm(at("delivery/manifest-sha256.txt")), ["tag-file-missing manifest-sha256.txt"]],
    [
      "another manifest",
      () => writeFile(at("delivery/manifest-sha256.txt"), "nonsense"),
      ["manifest-unreadable manifest-sha256.txt", "tag-file-differs manifest-sha256.txt"],
    ],
    [
      "a document that is a folder",
      async () => {
        await rm(at("delivery/delivery.json"));
        await mkdir(at("delivery/delivery.json"));
      },
      ["document-unreadable delivery.json", "not-a-file delivery.json"],
    ],
  ])("%s is told", async (_, change, expected) => {
    await pack();
    await change();
    const found = await differing();
    for (const each of expected) expect(found).toContain(each);
    expect((await verify()).outcome).toBe("differs");
  });

  it("one changed byte, anywhere in it, is told", async () => {
    await lay(at("small"), { "a.bag": "abc", "b/c.json": "{}" });
    await packDelivery(at("small"), at("tidy"), { id: "d1" });
    const files = [
      "data/a.bag",
      "data/b/c.json",
      "delivery.json",
      "bagit.txt",
      "bag-info.txt",
      "manifest-sha256.txt",
      "tagmanifest-sha256.txt",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, where, by) => {
          const path = at("tidy", file);
          const bytes = await readFile(path);
          const changed = Buffer.from(bytes);
          changed[where % bytes.length]! ^= by;
          await writeFile(path, changed);
          const { outcome } = await verify("tidy");
          await writeFile(path, bytes);
          // A manifest may say the same in other bytes: white space, and digits of either case.
          const same =
            file === "tagmanifest-sha256.txt" &&
            isDeepStrictEqual(readManifest(text(changed)), readManifest(text(bytes)));
          expect(outcome, `${file} ${where}`).toBe(same ? "intact" : "differs");
        },
      ),
      { numRuns: tries(60) },
    );
    expect(await differing("tidy")).toEqual([]);
  });

  it("a document whose digests were all made anew fails its signature", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const other = generateKeyPairSync("ed25519");
    await pack("delivery", { key: privateKey });
    expect(await verify("delivery", { key: publicKey })).toMatchObject({ outcome: "intact", signature: "valid" });
    expect(await verify()).toMatchObject({ outcome: "intact", signature: "not-checked" });
    expect(await differing("delivery", { key: other.publicKey })).toEqual([
      "signature-of-another-key delivery.json.sig",
    ]);
    await writeFile(at("from/empty.txt"), "forged");
    await pack("forged");
    expect(await differing("forged", { key: publicKey })).toEqual(["signature-missing delivery.json.sig"]);
    await cp(at("delivery/delivery.json.sig"), at("forged/delivery.json.sig"));
    expect(await differing("forged", { key: publicKey })).toEqual(["signature-wrong delivery.json.sig"]);
    await writeFile(at("forged/delivery.json.sig"), "[]");
    expect(await differing("forged", { key: publicKey })).toEqual(["signature-unreadable delivery.json.sig"]);
  });

  it.each([
    ["data/../../secret", "it leads to another folder"],
    ["/etc/passwd", "it does not begin at the root of the delivery"],
    ["outside/a", "it does not begin with data/"],
    ["data/a\\b", '"\\\\" cannot stand in the name of a file everywhere'],
  ])("a path such as %s is refused, and nothing behind it is opened", async (path, reason) => {
    await pack();
    const document = JSON.parse(await readFile(at("delivery/delivery.json"), "utf8"));
    document.files.push({ ...document.files[0], path });
    await writeFile(at("delivery/delivery.json"), JSON.stringify(document));
    const { differences, hashed } = await verify();
    expect(differences).toContainEqual({ kind: "path-unsafe", path, reason });
    expect(hashed).toBe(6);
  });

  it.each([
    ['{"tasuki":"0.1","tasuki":"0.1"}', "the key"],
    ["[".repeat(100_000), "it is nested deeper than 16 levels"],
    ["{}", "it does not follow its schema at /tasuki"],
    ["\ufeff{}", "it begins with a byte order mark"],
  ])("a document %.30s is told as none", async (text, reason) => {
    await pack();
    await writeFile(at("delivery/delivery.json"), text);
    const [first] = (await verify()).differences;
    expect(first).toMatchObject({ kind: "document-unreadable", path: "delivery.json" });
    expect(first!.reason).toContain(reason);
  });

  it("it is no delivery where nothing of one is there", async () => {
    await expect(verify("from")).rejects.toThrow("is no delivery: it has no delivery.json");
    await expect(verify("nowhere")).rejects.toThrow("there is no such file or directory");
  });
});

describe("packing", () => {
  it("names all that cannot be delivered at once, and writes nothing", async () => {
    await symlink("/etc", at("from/etc"));
    await lay(at("from"), { "a%b": "", "CON.txt": "", "x/y": "", "X/z": "", "dot.": "" });
    const { outcome, problems } = await pack();
    expect(outcome).toBe("refused");
    expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "path-unsafe CON.txt",
      "path-unsafe a%b",
      "path-unsafe dot.",
      "not-a-file etc",
      "path-unsafe x",
    ]);
    expect(await readdir(root)).toEqual(["from"]);
  });

  it("says so in Japanese where asked", async () => {
    await lay(at("from"), { "dot.": "" });
    const { problems } = await pack("delivery", { language: "ja" });
    expect(problems[0]!.reason).toBe("名前の先頭か末尾が空白であるか、末尾がピリオドである");
  });

  it("never writes over a delivery, nor into the folder", async () => {
    await pack();
    await expect(pack()).rejects.toThrow("is there already");
    await expect(pack("from/in")).rejects.toThrow("a delivery cannot hold itself");
    await expect(pack("from")).rejects.toThrow("a delivery cannot hold itself");
    await expect(packDelivery(at("from/run1.mcap"), at("z"), { id: "z" })).rejects.toThrow("is no folder");
    await mkdir(at("nothing"));
    await expect(packDelivery(at("nothing"), at("z"), { id: "z" })).rejects.toThrow("has no files to deliver");
  });

  it("goes on where it was interrupted, and packs anew what changed since", async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error("stopped"));
    await expect(pack("delivery", { onProgress, signal: stop.signal })).rejects.toThrow("stopped");
    expect(await readdir(root)).toEqual(["delivery.partial", "from"]);
    await rm(at("from/empty.txt"));
    await writeFile(at("from/run1.tasuki.json"), '{"changed": true}');
    const { resumed, files } = await pack();
    expect(files).toBe(5);
    expect(resumed).toBeLessThan(5);
    expect(await differing()).toEqual([]);
    await pack("at-once");
    expect(await readFile(at("delivery/delivery.json"))).toEqual(await readFile(at("at-once/delivery.json")));
    expect(await readdir(at("delivery"))).toEqual(await readdir(at("at-once")));
  });

  it("takes up what an earlier run had placed whole", async () => {
    await pack("whole");
    // As an interruption leaves it after the last file: with its journal, and without tag files.
    const stop = new AbortController();
    let bytes = 0;
    const onProgress = (done: number) => {
      bytes = done;
      if (done >= 3_000_000) stop.abort(new Error("stopped"));
    };
    await pack("delivery", { onProgress, signal: stop.signal }).catch(() => {});
    expect(bytes).toBeGreaterThan(0);
    if ((await readdir(root)).includes("delivery.partial")) expect((await pack()).resumed).toBeGreaterThan(0);
    expect(await differing()).toEqual([]);
  });
});

describe("verifying", () => {
  it("goes on by its journal, and looks anew at what changed since", async () => {
    await pack();
    const journal = at("verify.jsonl");
    expect(await verify("delivery", { journal })).toMatchObject({ hashed: 6, resumed: 0 });
    await appendFile(journal, '{"path":"data/empty.t');
    const changed = at("delivery/data/run1.tasuki.json");
    await writeFile(changed, "[]");
    await utimes(changed, new Date(), new Date(Date.now() + 5000));
    const again = await verify("delivery", { journal });
    expect(again).toMatchObject({ outcome: "differs", hashed: 1, resumed: 5 });
    expect(again.differences.map(({ path }) => path)).toEqual(["data/run1.tasuki.json"]);
  });

  it("takes a hard link for the file that it is", async () => {
    await pack();
    await rm(at("delivery/data/empty.txt"));
    await writeFile(at("other"), "");
    await link(at("other"), at("delivery/data/empty.txt"));
    expect(await differing()).toEqual([]);
  });
});

describe("manifests", () => {
  const path = fc.stringMatching(/^[a-zA-Z0-9%あ \r\n._-]{1,20}$/).map((name) => `data/${name}`);
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

  it("come back as they were written", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(path, digest), { selector: ([name]) => name }), (entries) => {
        expect(readManifest(manifestText(new Map(entries)))).toEqual({ digests: new Map(entries) });
      }),
    );
  });

  it("are read as others write them, and refused where they say nothing or two things", () => {
    const sum = "a".repeat(64);
    expect(readManifest(`${sum.toUpperCase()} *./data/x\r\n`)).toEqual({ digests: new Map([["data/x", sum]]) });
    expect(readManifest(`${sum}  a\n${sum}  a\n`)).toEqual({ reason: "line 2 gives a a second time" });
    expect(readManifest("abc  a\n")).toEqual({ reason: "line 1 is not a digest and a path" });
  });

  it("keep the fields of bag-info on one line each", async () => {
    const tags = await tagFiles({ tasuki: "0.1", document: "delivery", id: "a\nInjected: 1", revision: 1, files: [] });
    expect(tags.get("bag-info.txt")).not.toContain("\nInjected");
  });
});

describe("names", () => {
  it.each(["a", "data/b.mcap", "日本/腕.urdf", "con1", "a.b.c", "-x"])("%s is one everywhere", (path) => {
    expect(badPath(path)).toBeUndefined();
  });
  it.each([
    "",
    "a//b",
    "./a",
    "a/..",
    "nul",
    "Aux.txt",
    "com1.log",
    "a ",
    " a",
    "a.",
    "a\u0001",
    "a\ud800",
    "C:/x",
    "é".repeat(130),
    `${"a/".repeat(520)}b`,
  ])("%.20j is not", (path) => {
    expect(badPath(path)).toBeDefined();
  });
  it("collide where capitals or ways to write a letter are all that tells them apart", () => {
    expect(badPaths(["a/x", "A/y"])).toMatchObject([{ path: "A" }]);
    expect(badPaths(["caf\u00e9", "cafe\u0301"])).toHaveLength(1);
    expect(badPaths(["a", "a"])).toMatchObject([{ reason: "it is there twice" }]);
    expect(badPaths(["a/x", "a/y", "b/x"])).toEqual([]);
  });
});
