import { disciplineStep } from "../discipline.js";
import { declared, definePremise, SENSING } from "../premise.js";

export const stampsDiscipline = definePremise({
  id: "stamps/discipline",
  title: { en: "discipline of the stamps' clock", ja: "タイムスタンプのクロックの同期方式" },
  item: "stamps",
  decides: "recorder",
  asks: SENSING,
  *read({ streams }) {
    for (const { topic, clock } of streams) yield* declared(clock?.discipline, { topic });
  },
  step: disciplineStep,
});
