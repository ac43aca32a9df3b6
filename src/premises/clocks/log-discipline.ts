import { disciplineStep } from "../discipline.js";
import { declared, definePremise } from "../premise.js";

export const clocksLogDiscipline = definePremise({
  id: "clocks/log-discipline",
  title: { en: "discipline of the log clock", ja: "記録クロックの同期方式" },
  item: "clocks",
  decides: "recorder",
  asks: "always",
  read: ({ logClock }) => declared(logClock?.discipline),
  step: disciplineStep,
});
