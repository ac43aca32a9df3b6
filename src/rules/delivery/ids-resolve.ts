import { namesOf, referencesOf } from "../premise-references.js";
import { defineRule } from "../rule.js";

export const idsResolve = defineRule({
  id: "delivery/ids-resolve",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "What a declaration or a hand-over statement names MUST be there, under an id of its own.",
    ja: "宣言または引渡し書が指すものは、固有の ID で存在しなければならない。",
  },
  scope: {
    en: "Recordings whose declaration or hand-over statement names a party, a robot, a sensor, a task, a topic or a frame. Parties are looked for where there are `parties`, frames where the recording has transforms that were all read; topics and frames of a statement may be those of another recording, and are not looked for.",
    ja: "宣言または引渡し書が当事者、ロボット、センサー、タスク、トピック、座標系のいずれかを指す記録。当事者は `parties` があるとき、座標系は記録の座標変換がすべて読めたときに照合する。引渡し書のトピックと座標系は、別の記録のものでありうるため照合しない。",
  },
  why: {
    en: "An id that leads nowhere is a licence without a holder, or a sensor on no robot.",
    ja: "行き先のない ID は、権利者のいないライセンスや、どのロボットにもないセンサーになる。",
  },
  fix: {
    en: "Correct the id, or add what it stands for; write topics and frames as they are recorded.",
    ja: "ID を直すか、指すものを加える。トピックと座標系は記録どおりに書く。",
  },
  sources: ["Tasuki"],
  messages: {
    party: { en: "{name} names the party {actual}, which is none", ja: "{name} が指す当事者 {actual} がない" },
    robot: { en: "{name} names the robot {actual}, which is none", ja: "{name} が指すロボット {actual} がない" },
    task: { en: "{name} names the task {actual}, which is none", ja: "{name} が指すタスク {actual} がない" },
    stream: {
      en: "{name} names the stream {actual}, which is neither recorded nor declared",
      ja: "{name} が指すストリーム {actual} は、記録にも宣言にもない",
    },
    frame: {
      en: "{name} names the frame {actual}, which no transform and no message does",
      ja: "{name} が指す座標系 {actual} は、座標変換にもメッセージにもない",
    },
    "id-twice": { en: "two {name} are called {actual}", ja: "{name} に {actual} が二つある" },
  },
  applies: (_, context) => {
    const { sensors = [], robots = [], parties = [], tasks = [] } = context.premises;
    return [sensors, robots, parties, tasks].some(({ length }) => length > 0) || !referencesOf(context).next().done;
  },
  *check(_, _params, context) {
    const known = namesOf(context);
    const told = new Set<string>();
    for (const { to, name, place } of referencesOf(context)) {
      if (known[to]?.has(name) !== false) continue;
      // The same id that leads nowhere in a list of a hundred is one fault.
      const key = `${to} ${name} ${place.replace(/\d+/g, "")}`;
      if (told.has(key)) continue;
      told.add(key);
      yield { message: to, evidence: { name: place, actual: name }, at: { field: place } };
    }
    const { parties, robots, sensors, tasks } = context.premises;
    for (const [name, items] of Object.entries({
      parties,
      robots,
      sensors,
      tasks,
      episodes: context.declaration?.episodes,
    }))
      for (const actual of repeated((items ?? []).flatMap(({ id }) => id ?? [])))
        yield { message: "id-twice", evidence: { name, actual }, at: { field: name } };
  },
});

/** The ids that stand twice. */
function repeated(ids: readonly string[]): Set<string> {
  const met = new Set<string>();
  return new Set(ids.filter((id) => met.size === met.add(id).size));
}
