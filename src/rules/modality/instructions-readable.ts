import { causeWords } from "../../causes/words.js";
import { defineRule } from "../rule.js";

const GARBLED = "text-decoded-wrongly";
const KINDS = ["empty", "replaced", "garbled", "control"] as const;
/** A string may be anything; a topic with one of these words carries what people say. */
const SAYS_SO =
  /(^|[/_.-])(language|instructions?|prompts?|utterances?|transcripts?|transcriptions?|captions?|narrations?|dialogues?|dialogs?|speech_text|task_descriptions?)($|[/_.-])/i;

export const instructionsReadable = defineRule({
  id: "modality/instructions-readable",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "An instruction in words MUST be readable text in UTF-8.",
    ja: "言葉による指示は、UTF-8 の読める文字列でなければならない。",
  },
  scope: {
    en: "Streams of modality `language` whose topic has a word that says so, such as `language_instruction`; other strings are not looked at.",
    ja: "モダリティが `language` で、`language_instruction` のようにトピック名がそれを示すストリーム。他の文字列は調べない。",
  },
  why: {
    en: "The words are what the actions are learned for; garbled, the demonstration is lost.",
    ja: "動作は言葉に対して学習される。文字化けしていれば、その実演は無駄になる。",
  },
  fix: {
    en: "Read and write text as UTF-8 at every step, and leave out empty instructions.",
    ja: "すべての段階で文字列を UTF-8 として読み書きし、空の指示は送らない。",
  },
  sources: ["RFC 3629", "ROS 2, strings are UTF-8", "Tasuki"],
  causes: [GARBLED],
  messages: {
    [GARBLED]: causeWords[GARBLED].says,
    empty: { en: "{affected} of {samples} texts are empty", ja: "{samples} 個中 {affected} 個の文字列が空である" },
    replaced: {
      en: "{affected} of {samples} texts are not UTF-8, or lost letters on the way",
      ja: "{samples} 個中 {affected} 個の文字列が UTF-8 でないか、途中で文字を失っている",
    },
    control: {
      en: "{affected} of {samples} texts have control characters",
      ja: "{samples} 個中 {affected} 個の文字列に制御文字がある",
    },
  },
  applies: ({ content, topic }) =>
    // A name such as "language_instruction" says what the strings are.
    content?.modality === "language" && (content.language?.texts ?? 0) > 0 && SAYS_SO.test(topic),
  *check({ content }) {
    const { texts: samples, ...tallies } = content!.language!;
    for (const kind of KINDS) {
      const tally = tallies[kind];
      if (tally.count === 0) continue;
      const garbled = kind === "garbled";
      yield {
        message: garbled ? GARBLED : kind,
        evidence: { affected: tally.count, samples },
        tally,
        ...(garbled ? { cause: GARBLED, diagnosis: { confidence: 0.98, witnesses: [], alternatives: [] } } : {}),
      };
    }
  },
});
