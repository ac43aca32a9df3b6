import type { IndexedProcedure } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** A step of a procedure that waits for itself. */
function circleOf({ steps }: IndexedProcedure): string | undefined {
  const done = new Set<string>();
  for (const start of steps.keys()) {
    // Steps that are being walked, each with how many of its dependencies were.
    const path = new Map<string, number>();
    const at: string[] = done.has(start) ? [] : [start];
    while (at.length > 0) {
      const key = at.at(-1)!;
      const next = path.get(key) ?? 0;
      path.set(key, next + 1);
      const dependency = steps.get(key)?.dependsOn?.[next];
      if (dependency === undefined) {
        path.delete(key);
        done.add(key);
        at.pop();
      } else if (path.has(dependency)) return dependency;
      else if (!done.has(dependency)) at.push(dependency);
    }
  }
  return undefined;
}

export const dependenciesResolve = defineAnnotationRule({
  id: "annotation/dependencies-resolve",
  requirement: "must",
  statement: {
    en: "What a step depends on MUST be other steps of its procedure, and no step waits for itself.",
    ja: "工程の前提は同じ手順書の別の工程とし、循環してはならない。",
  },
  scope: { en: "Annotations with a step that has `dependsOn`.", ja: "`dependsOn` のある工程をもつアノテーション。" },
  why: { en: "Steps that wait for each other are never carried out.", ja: "互いを待つ工程は、いつまでも行われない。" },
  fix: { en: "Correct the ids; break the circle.", ja: "ID を直し、循環を断つ。" },
  sources: ["CaptainCook4D, task graphs", "Tasuki"],
  messages: {
    unknown: {
      en: 'a step of {name} depends on "{actual}", which is no step of it',
      ja: "手順書 {name} の工程が、その工程ではない「{actual}」を前提としている",
    },
    circle: {
      en: 'step "{actual}" of {name} waits for itself',
      ja: "手順書 {name} の工程「{actual}」が自分自身を待っている",
    },
  },
  applies: ({ document }) =>
    document.procedures.some(({ steps }) => steps.some(({ dependsOn }) => (dependsOn ?? []).length > 0)),
  *find(index) {
    for (const [name, procedure] of index.procedures) {
      for (const [i, step] of procedure.procedure.steps.entries())
        for (const dependency of step.dependsOn ?? [])
          if (!procedure.steps.has(dependency))
            yield {
              message: "unknown",
              field: `${procedure.field}/steps/${i}/dependsOn`,
              evidence: { name, actual: dependency },
            };
      const circle = circleOf(procedure);
      if (circle !== undefined) yield { message: "circle", field: procedure.field, evidence: { name, actual: circle } };
    }
  },
});
