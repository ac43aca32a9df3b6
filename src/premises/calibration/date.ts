import { definePremise } from "../premise.js";
import { barred } from "../steps.js";

export const calibrationDate = definePremise({
  id: "calibration/date",
  title: { en: "date of calibration is given", ja: "校正日の有無" },
  item: "calibration",
  decides: "recorder",
  prefers: [true],
  *read({ premises }) {
    const kinds = new Map<string, boolean>();
    for (const { kind, date } of premises.calibrations ?? [])
      kinds.set(kind, (kinds.get(kind) ?? true) && date !== undefined);
    for (const [name, value] of kinds) yield { name, value, basis: "declared" };
  },
  step: ({ value: from }) =>
    from === true
      ? { ...barred({ en: "a date is there, and is kept", ja: "校正日があり、そのまま渡す" }), holds: true }
      : barred({ en: "a record without a date: the recorder gives it", ja: "校正日のない記載がある。記録者が示す" }),
});
