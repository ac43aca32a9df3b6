import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "./check.js";
import { fileFolder, fileSource } from "./io/file.js";
import { measure } from "./measure.js";
import { levels } from "./profiles/index.js";
import type { RecordingFacts } from "./spec/facts/recording.js";

const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const recordings = [
  "tabletop.mcap",
  "tabletop_ros1.bag",
  "tabletop_rosbag2",
  ...readdirSync(`${FIXTURES}broken`).map((name) => `broken/${name}`),
];
const open = (name: string) => (name.endsWith("rosbag2") ? fileFolder(FIXTURES + name) : fileSource(FIXTURES + name));

for (const name of recordings)
  test(`${name}: the rules up to a level say the same, whether those above it are run or not`, async () => {
    const whole = (await check(await open(name))).recordings[0]!;
    for (const { level: upTo } of levels) {
      const part = (await check(await open(name), { upTo })).recordings[0]!;
      const asked = new Set(levels.filter(({ level }) => level <= upTo).flatMap(({ classes }) => classes));
      const all = new Set(levels.flatMap(({ classes }) => classes));
      const isAsked = (rule: { class: (typeof whole.rules)[number]["class"] }) =>
        asked.has(rule.class) || !all.has(rule.class);
      expect(part.rules.filter(isAsked)).toEqual(whole.rules.filter(isAsked));
      const above = part.rules.filter((rule) => !isAsked(rule));
      expect(above.map(({ id }) => id)).toEqual(whole.rules.filter((rule) => !isAsked(rule)).map(({ id }) => id));
      // What nobody looked at is never a pass.
      expect(new Set(above.map(({ outcome }) => outcome))).toEqual(new Set(upTo < 5 ? ["not-checked"] : []));
      const ids = new Set(part.rules.filter(isAsked).map(({ id }) => id));
      expect(part.findings).toEqual(whole.findings.filter(({ rule }) => ids.has(rule)));
      expect(part.level).toBe(Math.min(whole.level, upTo));
      expect(part.upTo).toBe(upTo);
    }
  });

test("up to level 2, nothing is measured that only higher levels look at, and all else is", async () => {
  const source = () => fileSource(`${FIXTURES}tabletop.mcap`);
  const { facts: whole } = await measure(await source());
  const { facts: part } = await measure(await source(), { upTo: 2 });
  const { sync, frames, sharedMotion, robotDescriptions, streams, ...rest } = whole;
  expect([sync, frames].includes(undefined)).toBe(false);
  const without: RecordingFacts = { ...rest, streams: streams.map(({ content, ...stream }) => stream) };
  expect(streams.some(({ content }) => content)).toBe(true);
  expect(part).toEqual(without);
});

test("a profile that asks for more than a check goes up to is refused, as is a level that does not exist", async () => {
  const source = await fileSource(`${FIXTURES}tabletop.mcap`);
  await expect(check(source, { profile: "manipulation", upTo: 2 })).rejects.toMatchObject({
    code: "usage",
    message: "the profile manipulation asks for level 4, which a check up to level 2 cannot show",
  });
  for (const upTo of [0, 6, 1.5]) await expect(check(source, { upTo })).rejects.toMatchObject({ code: "usage" });
  await source.close?.();
});
