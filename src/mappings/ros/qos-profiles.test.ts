import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readQosProfiles } from "./qos-profiles.js";

const profile = `- history: 1
  depth: 10
  reliability: reliable
  durability: volatile
  deadline:
    sec: 9223372036
    nsec: 854775807
  lifespan:
    sec: 0
    nsec: 0
  liveliness: system_default
  avoid_ros_namespace_conventions: false
`;

describe("quality-of-service profiles", () => {
  it.each([
    ["nothing", "", { offers: 0, transientLocal: 0 }],
    ["an empty list", "[]", { offers: 0, transientLocal: 0 }],
    ["one, as a recorder writes it", profile, { offers: 1, transientLocal: 0 }],
    ["one a publisher", profile + profile, { offers: 2, transientLocal: 0 }],
    ["the same in flow style", JSON.stringify(parse(profile)), { offers: 1, transientLocal: 0 }],
    ["with comments", `# noted by hand\n${profile}`, { offers: 1, transientLocal: 0 }],
    [
      "transient-local, by number and by name",
      profile.replace("volatile", "1") + profile.replace("volatile", "transient_local") + profile,
      { offers: 3, transientLocal: 2 },
    ],
    [
      "the same in flow style",
      JSON.stringify(parse(profile.replace("volatile", "1"))),
      { offers: 1, transientLocal: 1 },
    ],
    ["a policy left out", profile.replace("  durability: volatile\n", ""), "profile 1 does not state its durability"],
    [
      "a policy left out of the second",
      profile + profile.replace("depth", "deep"),
      "profile 2 does not state its depth",
    ],
    ["a key twice", profile.replace("depth: 10", "depth: 10\n  depth: 5"), "the text is not valid YAML"],
    ["a mapping, no list", "history: 1\ndepth: 10\n", "the text is no list of profiles"],
    ["a list of words", "- history\n- depth\n", "profile 1 is no mapping of policies"],
    ["text that is no YAML", "- history: [1\n", "the text is not valid YAML"],
    ["a bomb of aliases", "a: &a [x]\nb: [*a, *a]\n", "the text is not valid YAML"],
    ["a text without end", "#".repeat(1_000_001), "the text has 1000001 characters"],
  ])("%s", async (_, text, expected) => {
    const facts = await readQosProfiles(text);
    if (typeof expected === "string") expect(facts.reason).toBe(expected);
    else expect(facts).toEqual(expected);
  });
});
