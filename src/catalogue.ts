/**
 * The catalogue of rules: their metadata as plain JSON.
 *
 * @module
 */
import { z } from "zod";
import { rules } from "./rules/index.js";
import { classOf } from "./rules/rule.js";
import { ContainerKind } from "./spec/facts/container.js";
import type { RuleMetadata } from "./spec/verdict/rule.js";

/** Every rule's metadata, by id. */
export const catalogue = (): RuleMetadata[] =>
  rules.map(
    ({
      id,
      requirement,
      since,
      subject,
      containers,
      statement,
      scope,
      why,
      fix,
      sources,
      params,
      causes,
      messages,
    }) => {
      const { $schema: _, ...schema } = z.toJSONSchema(params, { io: "input" });
      return {
        id,
        requirement,
        class: classOf(id),
        since,
        subject,
        containers: [...(containers ?? ContainerKind.options)],
        statement,
        scope,
        why,
        fix,
        sources: [...sources],
        params: schema,
        causes: [...(causes ?? [])],
        messages: { ...messages },
      };
    },
  );
