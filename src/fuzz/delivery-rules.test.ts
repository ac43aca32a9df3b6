/** Whatever a schema accepts, no rule of the hand-over breaks on it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.js";
import { classOf } from "../rules/rule.js";
import { runRules } from "../rules/run.js";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { HandOver } from "../spec/delivery/hand-over.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import { tries } from "../tries.test.helper.js";
import { arbitraryOf } from "./arbitrary.js";

describe("the rules of the hand-over", () => {
  const ours = rules.filter(({ id, subject }) => classOf(id) === "delivery" && subject === "recording");
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

  it("look at any document that follows its schema", () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        arbitraryOf(RecordingFacts),
        maybe(arbitraryOf(Declaration)),
        maybe(arbitraryOf(HandOver)),
        maybe(arbitraryOf(AnnotationDocument)),
        (facts, declaration, handOver, annotation) => {
          const given = {
            recording: RecordingFacts.parse(facts),
            declaration: declaration === undefined ? undefined : Declaration.parse(declaration),
            handOver: handOver === undefined ? undefined : HandOver.parse(handOver),
            ...(annotation ? { annotation: { document: AnnotationDocument.parse(annotation) } as never } : {}),
          };
          for (const { rule, outcome, notChecked } of runRules(ours, given)) {
            outcomes.add(`${rule.id} ${outcome}`);
            expect(outcome, `${rule.id}: ${notChecked[0]?.reason}`).not.toBe("error");
          }
        },
      ),
      { numRuns: tries(150) },
    );
    // What is drawn is odd enough for every rule to have looked at something.
    const looked = ours.filter(({ id }) => outcomes.has(`${id} pass`) || outcomes.has(`${id} fail`));
    expect(looked.length).toBeGreaterThan(ours.length / 2);
  });
});
