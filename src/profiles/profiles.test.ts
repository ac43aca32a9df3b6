/** Profiles that ship: each asks of rules only what they take, and says why. */
import { describe, expect, it } from "vitest";
import { resolveProfile } from "../profile.js";
import { profiles } from "./index.js";

describe("the profiles", () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    "%s asks of rules what they take",
    (_, profile) => {
      expect(resolveProfile(profile)).toEqual(profile);
    },
  );

  it("of a domain say why", () => {
    for (const { id, level, why } of profiles)
      if (level > 2) {
        expect(typeof why === "object" && why.en, id).toMatch(/^[A-Z].*\.$/);
        expect(typeof why === "object" && why.ja, id).toMatch(/。$/);
      }
  });
});
