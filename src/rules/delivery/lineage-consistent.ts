import type { LineageStep } from "../../spec/declaration/lineage.js";
import { type Context, defineRule } from "../rule.js";

/** Steps that change samples or leave some out; of what they gave it cannot be said that it is as it was recorded. */
const CHANGING: ReadonlySet<LineageStep["kind"]> = new Set([
  ...(["cut", "select", "resample", "filter", "interpolate", "anonymise", "compute", "generate"] as const),
]);

/** The first stream whose stamps a simulator made. */
const simulatedStream = ({ declaration }: Context): string | undefined =>
  declaration?.streams.find(({ stampOrigin }) => stampOrigin === "simulated")?.topic;

export const lineageConsistent = defineRule({
  id: "delivery/lineage-consistent",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Lineage, environment and stamps MUST agree on whether data are as recorded, and whether they are of the world.",
    ja: "来歴、環境、タイムスタンプは、データが記録のままか、現実のものかについて一致しなければならない。",
  },
  scope: {
    en: "Recordings with a `lineage` or an `environment`, in their declaration or in the hand-over statement.",
    ja: "宣言または引渡し書に `lineage` または `environment` がある記録。",
  },
  why: {
    en: "Resampled or simulated data that pass for recorded ones teach a model what no robot ever did.",
    ja: "リサンプリングやシミュレーションのデータが記録そのものとして扱われると、現実にない動作が学習される。",
  },
  fix: {
    en: "Call data `derived` where samples were changed or left out, `converted` where only the container is another, and `synthetic` where nothing was recorded.",
    ja: "サンプルを変え、または除いたなら `derived`、コンテナだけが変わったなら `converted`、現実の記録でなければ `synthetic` とする。",
  },
  sources: ["W3C PROV", "Croissant RAI, data collection", "Tasuki"],
  messages: {
    changed: {
      en: "the data are called {expected}, and a step changed them: {actual}",
      ja: "データは {expected} とされるが、サンプルを変える処理がある：{actual}",
    },
    "not-recorded": {
      en: "the environment is simulated, and the data are called {actual}",
      ja: "環境は simulated だが、データは {actual} とされている",
    },
    "not-synthetic": {
      en: "the environment is real, and the data are called {actual}",
      ja: "環境は real だが、データは {actual} とされている",
    },
    "stamps-simulated": {
      en: "the environment is real, and the stamps of {name} are simulated",
      ja: "環境は real だが、{name} のタイムスタンプは simulated である",
    },
  },
  applies: (_, { premises }) => (premises.lineage ?? premises.environment) !== undefined,
  *check(_, _params, context) {
    const { lineage, environment } = context.premises;
    const at = { field: "lineage" };
    if (lineage?.kind === "recorded" || lineage?.kind === "converted") {
      const step = lineage.steps?.find(({ kind }) => CHANGING.has(kind));
      if (step) yield { message: "changed", evidence: { expected: lineage.kind, actual: step.kind }, at };
    }
    if (environment?.kind === "simulated" && lineage?.kind === "recorded")
      yield { message: "not-recorded", evidence: { actual: lineage.kind }, at };
    if (environment?.kind !== "real") return;
    if (lineage?.kind === "synthetic") yield { message: "not-synthetic", evidence: { actual: lineage.kind }, at };
    const name = simulatedStream(context);
    if (name !== undefined)
      yield { message: "stamps-simulated", evidence: { name }, at: { stream: name, field: "environment" } };
  },
});
