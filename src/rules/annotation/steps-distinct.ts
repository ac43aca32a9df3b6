import { procedureKey, stepKey } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const stepsDistinct = defineAnnotationRule({
  id: "annotation/steps-distinct",
  requirement: "must",
  statement: {
    en: "The steps of a procedure MUST have orders and ids of their own.",
    ja: "手順書の工程の順番と ID は、互いに重複してはならない。",
  },
  scope: { en: "Annotations with a procedure that has steps.", ja: "工程のある手順書をもつアノテーション。" },
  why: {
    en: "Two steps of one order are carried out in either.",
    ja: "同じ順番の工程が二つあると、どちらを先に行うのか決まらない。",
  },
  fix: { en: "Number them anew.", ja: "番号を付け直す。" },
  sources: ["AIRoA yubi-app, order_index", "Tasuki"],
  messages: {
    order: {
      en: "procedure {name} has two steps of the order {actual}",
      ja: "手順書 {name} に順番 {actual} の工程が二つある",
    },
    id: { en: 'procedure {name} has two steps "{actual}"', ja: "手順書 {name} に工程「{actual}」が二つある" },
    procedure: { en: "procedure {name} is listed twice", ja: "手順書 {name} が二度挙げられている" },
  },
  applies: ({ document }) => document.procedures.some(({ steps }) => steps.length > 0),
  *find(index) {
    const procedures = new Set<string>();
    for (const [i, procedure] of index.document.procedures.entries()) {
      const name = procedureKey(procedure);
      if (procedures.has(name)) yield { message: "procedure", field: `/procedures/${i}`, evidence: { name } };
      procedures.add(name);
      const orders = new Set<number>();
      const ids = new Set<string>();
      for (const [j, step] of procedure.steps.entries()) {
        const field = `/procedures/${i}/steps/${j}`;
        const { order } = step;
        const key = stepKey(step);
        if (orders.has(order)) yield { message: "order", field, evidence: { name, actual: String(order) } };
        else if (ids.has(key)) yield { message: "id", field, evidence: { name, actual: key } };
        orders.add(order);
        ids.add(key);
      }
    }
  },
});
