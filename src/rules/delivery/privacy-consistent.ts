import type { AppiClass, PrivacyDeclaration, PrivacyState } from "../../spec/declaration/privacy.js";
import { isCamera } from "../frame-subjects.js";
import { type Context, defineRule } from "../rule.js";

/** The classes of Japanese law that a state can have; any other contradicts it. */
const CLASSES: Readonly<Record<PrivacyState, readonly AppiClass[]>> = {
  "not-personal": ["not-personal", "person-related"],
  "as-recorded": ["personal-information", "special-care-required", "person-related"],
  // What somebody else holds the key to is related to persons for whoever receives it.
  pseudonymised: ["pseudonymously-processed", "personal-information", "special-care-required", "person-related"],
  anonymised: ["anonymously-processed", "not-personal", "person-related"],
  synthetic: ["not-personal"],
};
/** States of data that are still personal. */
const PERSONAL: readonly PrivacyState[] = ["as-recorded", "pseudonymised"];

/** What one entry says against itself, by message. */
function* contradictionsIn(
  { state, personalData, methods = [], residualRisk, legalBasis, appi }: PrivacyDeclaration,
  { premises: { environment } }: Context,
): Generator<{ message: string; actual: string }> {
  const shows = personalData.length > 0;
  if ((state === "anonymised" || state === "pseudonymised") && methods.length === 0)
    yield { message: "methodless", actual: state };
  if (state === "not-personal" && shows) yield { message: "listed", actual: personalData.join(", ") };
  if (PERSONAL.includes(state) && shows && (legalBasis === undefined || legalBasis === "not-required"))
    yield { message: "baseless", actual: state };
  // Data that show nothing of people are in no class of personal data, whatever was done to them.
  if (appi !== undefined && !CLASSES[state].includes(appi) && !(appi === "not-personal" && !shows))
    yield { message: "class", actual: appi };
  if (state === "anonymised" && (residualRisk?.level === "high" || residualRisk?.level === "medium"))
    yield { message: "risky", actual: residualRisk.level };
  if (state === "synthetic" && environment?.kind === "real") yield { message: "synthetic", actual: environment.kind };
}

export const privacyConsistent = defineRule({
  id: "delivery/privacy-consistent",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "What is said of people in the data MUST NOT contradict itself.",
    ja: "データに含まれる人についての記載は、矛盾してはならない。",
  },
  scope: {
    en: "Recordings with an entry in `privacy`, in their declaration or in the hand-over statement.",
    ja: "宣言または引渡し書の `privacy` に記載がある記録。",
  },
  why: {
    en: "Anonymised data may be handed on and pseudonymised data may not: whoever takes one for the other breaks the law.",
    ja: "匿名化されたデータは第三者に渡せるが、仮名化されたデータは渡せない。取り違えれば法に触れる。",
  },
  fix: {
    en: "Say what was really done: with a method and no key `anonymised`, with a key somewhere `pseudonymised`, else `as-recorded` with its legal basis.",
    ja: "実際の処理を書く。方法があり鍵がなければ `anonymised`、鍵が残れば `pseudonymised`、どちらでもなければ `as-recorded` と法的根拠を書く。",
  },
  sources: [
    "GDPR, Article 4(5), Article 6 and recital 26",
    "Act on the Protection of Personal Information (Japan), Articles 2(5), 2(6), 27 and 41",
    "Tasuki",
  ],
  messages: {
    methodless: { en: "{name} is {actual}, and no method says how", ja: "{name} は {actual} だが、方法の記載がない" },
    listed: { en: "{name} is not-personal, and shows: {actual}", ja: "{name} は not-personal だが、{actual} を含む" },
    baseless: {
      en: "{name} shows people and is {actual}, and has no legal basis",
      ja: "{name} は人を含み {actual} だが、法的根拠がない",
    },
    class: {
      en: "{name} is {expected}, which contradicts the class {actual}",
      ja: "{name} は {expected} であり、区分 {actual} と矛盾する",
    },
    risky: {
      en: "{name} is anonymised, and the risk that remains is {actual}",
      ja: "{name} は anonymised だが、残るリスクが {actual} である",
    },
    synthetic: {
      en: "{name} is synthetic, and the environment is {actual}",
      ja: "{name} は synthetic だが、環境は {actual} である",
    },
    twice: {
      en: "{name} has two entries: {expected} and {actual}",
      ja: "{name} の記載が二つある：{expected} と {actual}",
    },
    public: {
      en: "the public was there, and the camera is called not-personal",
      ja: "不特定の人がいたのに、カメラが not-personal とされている",
    },
  },
  applies: (_, { premises }) => (premises.privacy ?? []).length > 0,
  *check({ streams: recorded }, _params, context) {
    const { environment, privacy = [] } = context.premises;
    const states = new Map<string, PrivacyState>();
    for (const [i, entry] of privacy.entries()) {
      const name = entry.streams.length === 1 ? entry.streams[0]! : `privacy[${i}]`;
      const at = { field: `privacy[${i}]` };
      for (const { message, actual } of contradictionsIn(entry, context))
        yield { message, evidence: { name, actual, expected: entry.state }, at };
      for (const topic of new Set(entry.streams)) {
        const other = states.get(topic);
        if (other !== undefined && other !== entry.state)
          yield { message: "twice", evidence: { name: topic, expected: other, actual: entry.state }, at };
        states.set(topic, other ?? entry.state);
      }
    }
    if (environment?.people !== "public") return;
    for (const stream of recorded)
      if (stream.samples > 0 && isCamera(stream) && states.get(stream.topic) === "not-personal")
        yield { message: "public", evidence: {}, at: { stream: stream.topic } };
  },
});
