import { note, tally } from "../../spec/facts/note.js";
import type { Tally } from "../../spec/facts/tally.js";
import { defineRule } from "../rule.js";

export const episodeIdsUnique = defineRule({
  id: "delivery/episode-ids-unique",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "An episode MUST have an id that no other episode of the delivery has.",
    ja: "エピソードの ID は、引渡しの中で重複してはならない。",
  },
  scope: {
    en: "Deliveries with `episodes` of one of the `recordings` at least.",
    ja: "`recordings` のいずれかに `episodes` がある引渡し。",
  },
  why: {
    en: "Results, labels and requests to delete name episodes by their ids.",
    ja: "結果もラベルも削除の依頼も、エピソードを ID で示す。",
  },
  fix: {
    en: "Give every episode an id of its own, such as the name of the recording and a number.",
    ja: "記録の名前と番号など、エピソードごとに固有の ID を付ける。",
  },
  sources: ["Tasuki"],
  messages: {
    twice: {
      en: "the episode {name} is in {expected}, and in {actual} again",
      ja: "エピソード {name} が {expected} にも {actual} にもある",
    },
  },
  applies: ({ recordings }) => recordings.some(({ episodes }) => episodes.length > 0),
  *check({ recordings }) {
    const known = new Map<string, string>();
    let found: { name: string; expected: string; actual: string; tally: Tally } | undefined;
    for (const { path, episodes } of recordings)
      for (const name of episodes) {
        const expected = known.get(name);
        if (expected === undefined) known.set(name, path);
        else {
          found ??= { name, expected, actual: path, tally: tally() };
          note(found.tally, () => ({ file: path, name, expected }));
        }
      }
    if (found) {
      const { tally, ...evidence } = found;
      yield { message: "twice", evidence: { ...evidence, affected: tally.count }, tally };
    }
  },
});
