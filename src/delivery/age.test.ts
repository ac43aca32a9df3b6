import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Delivery } from "../spec/delivery/delivery.js";
import { UnpackingReport } from "../spec/verdict/unpacking.js";
import { tries } from "../tries.test.helper.js";
import { decrypterBy, encrypterFor, recipientsIn } from "./node/age.js";
import { ageSource } from "./node/age-source.js";
import { checkDelivery } from "./node/check.js";
import { packDelivery } from "./node/pack.js";
import { unpackDelivery } from "./node/unpack.js";
import { verifyDelivery } from "./node/verify.js";

let root: string;
let identity: string;
let recipient: string;
const at = (...names: string[]) => join(root, ...names);
/** Sizes around those of the pieces that age encrypts by. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  "empty.txt": new Uint8Array(0),
  "small.txt": new TextEncoder().encode("hello"),
  "one-piece.bin": new Uint8Array(65_536).fill(1),
  "below/more.bin": new Uint8Array(200_001).fill(2),
  "日本/腕.urdf": new TextEncoder().encode("<robot/>"),
};
const pack = (to = "to", more = {}) => packDelivery(at("from"), at(to), { id: "d1", recipients: [recipient], ...more });
const unpack = async (from = "to", to = "out", more = {}) =>
  UnpackingReport.parse(
    await unpackDelivery(at(from), at(to), { decrypter: await decrypterBy(identity, "id.txt"), ...more }),
  );
async function lay(folder: string, files: Readonly<Record<string, Uint8Array | string>>) {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(at(folder, path)), { recursive: true });
    await writeFile(at(folder, path), bytes);
  }
}
const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(at(folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tasuki-age-"));
  identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  await rm(root, { recursive: true });
  await lay("from", FILES);
});

describe("an encrypted delivery", () => {
  it("gives the same files again, and verifies without a key", async () => {
    expect(await pack()).toMatchObject({ outcome: "packed", files: 6, encrypted: true });
    expect(await verifyDelivery(at("to"))).toMatchObject({ outcome: "intact", files: 6 });
    expect(await unpack()).toMatchObject({ outcome: "unpacked", files: 5, decrypted: 5, problems: [] });
    for (const [path, bytes] of Object.entries(FILES))
      expect(new Uint8Array(await readFile(at("out", path)))).toEqual(bytes);
    expect(await readdir(root)).toEqual(["from", "out", "to"]);
  });

  it("says of no file what it was before, and holds no key", async () => {
    await pack();
    const text = await readFile(at("to/delivery.json"), "utf8");
    const { files } = Delivery.parse(JSON.parse(text));
    expect(files.every(({ encryption, path }) => encryption === "age" && path.endsWith(".age"))).toBe(true);
    // SHA-256 of the empty file, which everybody knows.
    expect(text).not.toContain("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(text).not.toContain(recipient);
    const sealed = await readFile(at("to/data/small.txt.age"), "latin1");
    expect(sealed).not.toContain("hello");
    expect(sealed).not.toContain(recipient);
  });

  it("is told to be unpacked where it is checked", async () => {
    await pack();
    const report = await checkDelivery(at("to"));
    expect(report.deliveries![0]).toMatchObject({
      encrypted: true,
      verdict: "not-judged",
      trouble: { code: "encrypted" },
    });
    expect(report.deliveries![0]!.trouble!.message).toContain("--identity FILE");
    expect((await checkDelivery(at("to"), { language: "ja" })).deliveries![0]!.trouble!.message).toContain("暗号化");
  });

  it("is checked where it is, with an identity: the same is found as in a plain one", async () => {
    const { tabletop } = await import("../generate/recording/tabletop.js");
    const statement = { tasuki: "0.1", document: "hand-over", id: "demo", revision: 1, encryption: { format: "age" } };
    await lay("from", {
      "run.mcap": await tabletop({ images: false }),
      "hand-over.tasuki.json": JSON.stringify({ ...statement, splits: [{ name: "all", recordings: ["run.mcap"] }] }),
    });
    await pack();
    await packDelivery(at("from"), at("plain"), { id: "d1" });
    const decrypter = await decrypterBy(identity, "id.txt");
    const sealed = await checkDelivery(at("to"), { decrypter });
    const plain = await checkDelivery(at("plain"));
    const said = ({ recordings }: typeof plain) => recordings.map(({ path: _, ...each }) => each);
    expect(said(sealed)).toEqual(said(plain));
    const outcomes = (report: typeof plain) =>
      report.deliveries![0]!.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
    expect(outcomes(sealed)).toEqual(["delivery/recordings-declared", "delivery/signed"]);
    expect(outcomes(plain)).toContain("delivery/encryption-as-declared");
    expect(await readdir(root)).toEqual(["from", "plain", "to"]);
    const other = await decrypterBy(await generateIdentity(), "other");
    await expect(checkDelivery(at("to"), { decrypter: other })).rejects.toThrow("no identity fits");
  });

  it("opens at any place, to the byte, and tells a flipped bit where it is read", async () => {
    await pack();
    const decrypter = await decrypterBy(identity, "id.txt");
    for (const [path, bytes] of Object.entries(FILES)) {
      const source = await ageSource(at("to/data", `${path}.age`), decrypter);
      expect(source.size).toBe(bytes.length);
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length + 10), fc.nat(70_000), async (offset, length) => {
          const target = new Uint8Array(length);
          const read = await source.read(offset, target);
          expect(target.subarray(0, read)).toEqual(bytes.subarray(offset, offset + length));
        }),
        { numRuns: tries(20) },
      );
      await source.close?.();
    }
    const path = at("to/data/below/more.bin.age");
    const changed = await readFile(path);
    changed[changed.length - 100]! ^= 4;
    await writeFile(path, changed);
    const source = await ageSource(path, decrypter);
    expect(await source.read(0, new Uint8Array(100))).toBe(100);
    await expect(source.read(200_000, new Uint8Array(1))).rejects.toThrow("damaged or cut");
    await source.close?.();
  });

  it("opens to none but its recipients", async () => {
    await pack();
    const other = await decrypterBy(await generateIdentity(), "other");
    expect(await unpack("to", "out", { decrypter: other })).toMatchObject({
      outcome: "refused",
      problems: [{ kind: "not-decrypted", reason: "no identity fits its recipients" }],
    });
    await expect(unpack("to", "out", { decrypter: undefined })).rejects.toThrow("--identity");
    expect(await readdir(root)).toEqual(["from", "to"]);
  });

  it("opens to each of several recipients", async () => {
    const other = await generateIdentity();
    await pack("to", { recipients: [recipient, await identityToRecipient(other)] });
    for (const [i, text] of [identity, `# mine\n\n${other}\n`].entries())
      expect(await unpack("to", `out${i}`, { decrypter: await decrypterBy(text, "id") })).toMatchObject({
        outcome: "unpacked",
      });
  });

  it("goes on where packing stopped, and encrypts anew for others", async () => {
    const stop = new AbortController();
    const stopped = pack("to", { signal: stop.signal, onProgress: (done: number) => done > 65_536 && stop.abort() });
    await expect(stopped).rejects.toThrow();
    const other = await generateIdentity();
    const again = await pack("to", { recipients: [await identityToRecipient(other)] });
    expect(again).toMatchObject({ outcome: "packed", resumed: 0 });
    expect(await unpack("to", "out", { decrypter: await decrypterBy(other, "id") })).toMatchObject({
      outcome: "unpacked",
    });
    expect((await readdir(at("to"))).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("goes on where unpacking stopped", async () => {
    await pack();
    const stop = new AbortController();
    const stopped = unpack("to", "out", {
      signal: stop.signal,
      onProgress: (done: number) => done > 260_000 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(await readdir(root)).toEqual(["from", "out.partial", "to"]);
    const report = await unpack();
    expect(report).toMatchObject({ outcome: "unpacked", files: 5, decrypted: 5 });
    expect(report.resumed).toBeGreaterThan(0);
    for (const [path, bytes] of Object.entries(FILES))
      expect(new Uint8Array(await readFile(at("out", path)))).toEqual(bytes);
  });
});

describe("whatever happens to an encrypted file", () => {
  beforeEach(async () => {
    await rm(at("from"), { recursive: true });
    await lay("from", { "a.bin": new Uint8Array(70_000).fill(3), "b.txt": "kept" });
    await pack();
  });

  it("a flipped bit, or a cut, is told by verify and by unpack, and leaves no plain file", async () => {
    const path = at("to/data/a.bin.age");
    const whole = await readFile(path);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          // The header and the ends of pieces are where a format may be soft.
          fc.record({
            flip: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: whole.length - 1 })),
            bit: fc.nat({ max: 7 }),
          }),
          fc.record({ keep: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: whole.length - 1 }), fc.constant(65_768)) }),
        ),
        async (change) => {
          let changed = Buffer.from(whole);
          if ("keep" in change) changed = changed.subarray(0, change.keep);
          else changed[change.flip]! ^= 1 << change.bit;
          await writeFile(path, changed);
          expect((await verifyDelivery(at("to"))).outcome).toBe("differs");
          const out = `out${run++}`;
          const report = await unpack("to", out);
          expect(report.outcome).toBe("refused");
          expect(report.problems.map((each) => each.path)).toEqual(["data/a.bin.age"]);
          expect(await stat(at(out)).catch(() => undefined)).toBeUndefined();
          const left = await filesBelow(`${out}.partial`).catch(() => [] as string[]);
          expect(left).not.toContain("a.bin");
        },
      ),
      { numRuns: tries(60) },
    );
  });

  it("the same where the document was made to fit: age itself tells it", async () => {
    const sealed = at("to/data/a.bin.age");
    const bytes = await readFile(sealed);
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(sealed, bytes);
    // A delivery packed anew around the damaged file: every digest holds.
    await rm(at("from"), { recursive: true });
    const { files } = Delivery.parse(JSON.parse(await readFile(at("to/delivery.json"), "utf8")));
    const { tagFiles } = await import("./bagit.js");
    const { createHash } = await import("node:crypto");
    const forged = files.map((file) =>
      file.path.endsWith("a.bin.age") ? { ...file, sha256: createHash("sha256").update(bytes).digest("hex") } : file,
    );
    const delivery: Delivery = { tasuki: "0.1", document: "delivery", id: "d1", revision: 1, files: forged };
    for (const [name, text] of await tagFiles(delivery)) await writeFile(at("to", name), text);
    expect((await verifyDelivery(at("to"))).outcome).toBe("intact");
    expect(await unpack()).toMatchObject({
      outcome: "refused",
      problems: [{ kind: "not-decrypted", path: "data/a.bin.age", reason: "its bytes are damaged or cut" }],
    });
    expect(await filesBelow("out.partial")).not.toContain("a.bin");
  });

  it("a file that was swapped for another of the same recipient is told by the digests inside", async () => {
    const { tagFiles } = await import("./bagit.js");
    const { createHash } = await import("node:crypto");
    const other = await (await encrypterFor([recipient])).encrypt("forged");
    await writeFile(at("to/data/b.txt.age"), other);
    const { files } = Delivery.parse(JSON.parse(await readFile(at("to/delivery.json"), "utf8")));
    const forged = files.map((file) =>
      file.path.endsWith("b.txt.age")
        ? { ...file, sizeBytes: other.length, sha256: createHash("sha256").update(other).digest("hex") }
        : file,
    );
    const delivery: Delivery = { tasuki: "0.1", document: "delivery", id: "d1", revision: 1, files: forged };
    for (const [name, text] of await tagFiles(delivery)) await writeFile(at("to", name), text);
    expect(await unpack()).toMatchObject({ outcome: "refused", problems: [{ kind: "plain-digest-differs" }] });
    expect(await filesBelow("out.partial")).not.toContain("b.txt");
  });

  it("a file of another kind is not read further than a header of age may be", async () => {
    await writeFile(at("to/data/a.bin.age"), "x".repeat(70_248));
    const [problem] = (await unpack()).problems;
    expect(problem!.path).toBe("data/a.bin.age");
  });
});

describe("a plain delivery", () => {
  it("is unpacked, too; a file that differs leaves nothing", async () => {
    await packDelivery(at("from"), at("to"), { id: "d1" });
    expect(await unpack("to", "out", { decrypter: undefined })).toMatchObject({
      outcome: "unpacked",
      files: 5,
      decrypted: 0,
    });
    expect(await filesBelow("out")).toEqual(await filesBelow("from"));
    await writeFile(at("to/data/small.txt"), "hullo");
    expect(await unpack("to", "again", { decrypter: undefined })).toMatchObject({
      outcome: "refused",
      problems: [{ kind: "digest-differs", path: "data/small.txt" }],
    });
    await expect(unpack("to", "out")).rejects.toThrow("is there already");
    await expect(unpack("to", "to/data/in")).rejects.toThrow("lies inside");
  });

  it("whose paths lead out, or meet, is refused whole", async () => {
    await lay("odd", { "a.txt": "1" });
    await packDelivery(at("odd"), at("to"), { id: "d1" });
    const { tagFiles } = await import("./bagit.js");
    const delivery = Delivery.parse(JSON.parse(await readFile(at("to/delivery.json"), "utf8")));
    const files = [{ ...delivery.files[0]!, path: "data/../../evil.txt" }];
    for (const [name, text] of await tagFiles({ ...delivery, files })) await writeFile(at("to", name), text);
    const { outcome, problems } = await unpack("to", "out");
    expect(outcome).toBe("refused");
    expect(problems.map(({ kind }) => kind)).toContain("path-unsafe");
    expect(await readdir(root)).toEqual(["from", "odd", "to"]);
  });
});

describe("keys", () => {
  it("that are none are refused, and a secret is never repeated", async () => {
    await expect(encrypterFor(["age1nonsense"])).rejects.toThrow("is no recipient of age");
    await expect(encrypterFor([identity])).rejects.toThrow("a secret key was given");
    await expect(encrypterFor([identity])).rejects.not.toThrow(identity);
    const cut = identity.slice(0, -3);
    await expect(decrypterBy(`# key\n${cut}\n`, "id.txt")).rejects.toThrow("id.txt: identity 1 is none of age");
    await expect(decrypterBy(cut, "id.txt")).rejects.not.toThrow(cut);
    await expect(decrypterBy("# nothing\n", "id.txt")).rejects.toThrow("holds no identity");
    expect(recipientsIn(`# them\n${recipient}\r\n\n`)).toEqual([recipient]);
  });

  it("encrypt no links, and no file of the name that the digests have", async () => {
    await expect(pack("to", { link: true })).rejects.toThrow("cannot be made of links");
    await lay("from", { "plain-manifest-sha256.txt": "mine" });
    expect(await pack()).toMatchObject({ outcome: "refused", problems: [{ kind: "path-unsafe" }] });
  });
});
