import { SHOWS_PEOPLE, streamsOf } from "../premise-gaps.js";
import { defineRule, notChecked } from "../rule.js";

export const privacyStated = defineRule({
  id: "delivery/privacy-stated",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Where people may be seen or heard, every stream of pictures, sound or places MUST say what it shows of them.",
    ja: "人が映り、または聞こえる可能性があるとき、映像、音声、位置のストリームはすべて、人について何を含むかを示さなければならない。",
  },
  scope: {
    en: "Recordings with an entry in `privacy`, with samples of images, `events`, `audio` or `gnss`, and an environment that is not `simulated` and whose `people` is not `none`. It cannot be checked where `people` is not stated.",
    ja: "`privacy` に記載があり、画像、`events`、`audio`、`gnss` のいずれかのサンプルがあり、環境が `simulated` でなく、その `people` が `none` でない記録。`people` の記載がなければ検査できない。",
  },
  why: {
    en: "One forgotten camera makes the whole delivery personal data.",
    ja: "カメラを一つ忘れただけで、引渡し全体が個人データになる。",
  },
  fix: {
    en: "Look at the stream, and add its topic to an entry of `privacy`; `*` stands for all that are not named.",
    ja: "ストリームを確かめ、`privacy` の記載にトピックを加える。`*` は、ほかに挙げられていないすべてを表す。",
  },
  sources: ["GDPR, Article 4(1)", "Act on the Protection of Personal Information (Japan), Article 2", "Tasuki"],
  messages: {
    unstated: {
      en: "nothing says what it shows of people",
      ja: "人について何を含むかの記載がない",
    },
  },
  applies(_, context) {
    const { environment, privacy = [] } = context.premises;
    if (privacy.length === 0 || streamsOf(context, SHOWS_PEOPLE).length === 0) return false;
    if (environment?.kind === "simulated") return false;
    if (environment?.people === undefined) return notChecked("nothing says whether people may be seen or heard");
    return environment.people !== "none";
  },
  *check(_, _params, context) {
    const named = new Set(context.premises.privacy!.flatMap(({ streams }) => streams));
    if (named.has("*")) return;
    for (const { topic, samples } of streamsOf(context, SHOWS_PEOPLE))
      if (!named.has(topic))
        yield { message: "unstated", evidence: { samples }, at: { stream: topic }, count: Math.max(1, samples) };
  },
});
