/**
 * A first delivery, walked in a folder of its own: a recording that nobody has declared is drafted, filled in, checked, packed and
 * verified. The chapter shows what is seen on the way.
 *
 * @module
 */
import { generateKeyPairSync } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../spec/language.js";
import { ROOT, tasuki } from "./command.js";
import { filledIn, written } from "./filled-in.js";
import { declarationAnswers, statementAnswers } from "./first-answers.js";

/** What is seen, step by step. */
export type FirstStep =
  | ("undeclared" | "init" | "draft" | "profile" | "gaps" | "asked" | "declaration" | "statement")
  | ("complete" | "check" | "pack" | "verify" | "delivered" | "unpack" | "damaged");

const walks = new Map<Language, Readonly<Record<FirstStep, string>>>();

/** Walks the way once for a language. */
export function firstDelivery(language: Language): Readonly<Record<FirstStep, string>> {
  const known = walks.get(language);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), "tasuki-first-"));
  try {
    const walked = walk(folder, language);
    walks.set(language, walked);
    return walked;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function walk(folder: string, language: Language): Record<FirstStep, string> {
  const run = (command: string): string => {
    const { stdout, stderr, status } = tasuki(command, language, folder);
    return `$ tasuki ${command}\n${stderr}${stdout.trimEnd()}\n$ echo $?\n${status}`;
  };
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  mkdirSync(join(folder, "recordings"));
  copyFileSync(join(ROOT, "fixtures/tabletop_ros1.bag"), join(folder, "recordings/pick-0001.bag"));
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(join(folder, "packer.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  writeFileSync(join(folder, "packer-public.pem"), publicKey.export({ type: "spki", format: "pem" }));

  const undeclared = run("check recordings/pick-0001.bag");
  const init = run("init recordings --hand-over");
  const gaps = run("gaps recordings");
  const asked = run("gaps recordings --profile manipulation");
  run("init recordings/pick-0001.bag --profile manipulation -o for-profile.tasuki.yaml");
  const profile = forProfile(text("for-profile.tasuki.yaml"));
  const declared = "recordings/pick-0001.tasuki.yaml";
  const stated = "recordings/hand-over.tasuki.yaml";
  const draft = text(declared);
  const statement = text(stated);
  writeFileSync(join(folder, declared), filledIn(draft, declarationAnswers));
  writeFileSync(join(folder, stated), filledIn(statement, statementAnswers));
  const seen = {
    ...{ undeclared, init, gaps, asked, profile },
    draft: excerpt(draft),
    declaration: excerpt(text(declared)),
    statement: written(statement, text(stated)).join("\n"),
    complete: run("gaps recordings"),
    check: run("check recordings"),
    pack: run("pack recordings delivery --key packer.pem"),
    verify: run("verify delivery --key packer-public.pem"),
    delivered: run("check delivery --key packer-public.pem"),
    unpack: run("unpack delivery received --key packer-public.pem"),
  };
  // One bit of one sample is another.
  const recording = readFileSync(join(folder, "delivery/data/pick-0001.bag"));
  recording[recording.length >> 1]! ^= 1;
  writeFileSync(join(folder, "delivery/data/pick-0001.bag"), recording);
  return { ...seen, damaged: run("verify delivery --key packer-public.pem") };
}

/** Of a declaration, a clock and a stream: the others are alike. */
const excerpt = (text: string): string =>
  [
    "clocks:",
    ...part(text, "  - id: log", "logClock:"),
    "streams:",
    ...part(text, "  - topic: /imu/data", "  - topic: /joint_states"),
  ].join("\n");

/** Of a declaration for a profile, a part that it asks for. */
const forProfile = (text: string): string =>
  ["# calibrations:", "# …", ...part(text, "#   - id: hand-eye", "# parties:").filter((line) => line !== "")].join(
    "\n",
  );

/** The lines of a text from one that begins so to the next that begins otherwise. */
function part(text: string, from: string, until: string): string[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(from));
  const end = lines.findIndex((line, i) => i > start && line.startsWith(until));
  if (start < 0 || end < 0) throw new Error(`The draft has no part from ${from} to ${until}`);
  return lines.slice(start, end);
}
