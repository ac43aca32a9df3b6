import { definePremise } from "../premise.js";
import { barred, exactly, losing } from "../steps.js";

/** What `tasuki convert` writes, by the ending of the file that it is told to write. */
const ENDINGS: Readonly<Record<string, string>> = { mcap: "mcap", rosbag1: "bag" };

export const containerFormat = definePremise({
  id: "container/format",
  title: { en: "container format", ja: "コンテナ形式" },
  decides: "recorder",
  asks: "always",
  prefers: ["mcap"],
  // Every container becomes MCAP and loses nothing, also where no side has it.
  meet: () => "mcap",
  *read({ facts }) {
    if (facts) yield { value: facts.container.kind, basis: "measured" };
  },
  step({ value: from }, { value: to }) {
    const ending = ENDINGS[String(to)];
    if (ending === undefined)
      return barred({ en: "no command writes {to}", ja: "{to} を書くコマンドはない" }, { to: String(to) });
    if (to === "mcap")
      return exactly({ en: "tasuki convert IN OUT.mcap --verify", ja: "tasuki convert IN OUT.mcap --verify" });
    return losing(
      {
        en: "tasuki convert IN OUT.{ending} --allow-lossy: it lists what {from} holds and the target has no place for",
        ja: "tasuki convert IN OUT.{ending} --allow-lossy：{from} にあって変換先に置き場のないものを一覧にする",
      },
      { ending, from: String(from) },
    );
  },
});
