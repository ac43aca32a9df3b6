import { definePremise, type Held, IDENTICAL, type Step } from "../premise.js";
import { barred, losing } from "../steps.js";

/** Residuals that differ by less than this factor are of one size: two recordings of one robot differ as much. */
const SAME_SIZE = 2;

function step({ value: from }: Held, { value: to }: Held): Step {
  const evidence = { fromNs: Number(from), toNs: Number(to) };
  if (Number(from) <= Number(to) * SAME_SIZE && Number(to) <= Number(from) * SAME_SIZE) return IDENTICAL;
  if (Number(from) < Number(to))
    return {
      ...losing({ en: "rely on no more than {toNs}", ja: "{toNs} までしか当てにできない" }, evidence),
      holds: true,
    };
  return barred(
    {
      en: "{fromNs} apart cannot become {toNs} once recorded",
      ja: "記録した後で、{fromNs} の隔たりを {toNs} にはできない",
    },
    evidence,
  );
}

export const syncResidual = definePremise({
  id: "sync/residual",
  title: { en: "sync residual, 99th percentile", ja: "同期の残差（99 パーセンタイル）" },
  item: "sync",
  decides: "recorder",
  unit: "ns",
  *read({ facts }) {
    for (const { reference, member, group, residual: measured } of facts?.sync?.pairs ?? [])
      if (measured && group !== undefined)
        yield { topic: reference, withTopic: member, value: Math.round(measured.p99Ns), basis: "measured" };
  },
  step,
});
