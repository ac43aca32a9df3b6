import { defineAnnotationRule } from "../annotation-rule.js";

export const proceduresListed = defineAnnotationRule({
  id: "annotation/procedures-listed",
  requirement: "must",
  statement: {
    en: "A segment MUST name a procedure and a step that the annotation lists.",
    ja: "セグメントが示す手順書と工程は、アノテーションにあるものでなければならない。",
  },
  scope: {
    en: "Annotations with a segment that names a procedure or a step.",
    ja: "手順書か工程を示すセグメントがあるアノテーション。",
  },
  why: {
    en: "Which step was carried out, and how well, is what a factory asks first.",
    ja: "どの工程がどの出来で行われたかは、工場が最初に問うことである。",
  },
  fix: { en: "Correct the id; name the procedure on the task.", ja: "ID を直し、タスクで手順書を示す。" },
  sources: ["OPC UA for ISA-95 Job Control", "Tasuki"],
  messages: {
    procedure: {
      en: '{name} names procedure "{actual}", which is not listed',
      ja: "{name} の手順書「{actual}」が挙げられていない",
    },
    step: {
      en: '{name} names step "{actual}", which its procedure does not have',
      ja: "{name} の工程「{actual}」が手順書にない",
    },
    homeless: {
      en: "{name} names a step, and no procedure is named by it or what it is part of",
      ja: "{name} に工程があるが、それ自身にもその親にも手順書が示されていない",
    },
  },
  applies: ({ document }) =>
    document.segments.some(({ procedure, step }) => procedure !== undefined || step !== undefined),
  *find(index) {
    for (const { field, value } of index.allSegments()) {
      const { id: name, procedure, step } = value;
      if (procedure !== undefined && !index.procedures.has(procedure))
        yield { message: "procedure", field: `${field}/procedure`, evidence: { name, actual: procedure } };
      if (step === undefined) continue;
      const carried = index.procedureOf(value);
      if (!carried) yield { message: "homeless", field: `${field}/step`, evidence: { name } };
      else if (!carried.steps.has(step))
        yield { message: "step", field: `${field}/step`, evidence: { name, actual: step } };
    }
  },
});
