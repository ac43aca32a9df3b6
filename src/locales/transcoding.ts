import type { Language } from "../spec/language.js";
import { DEFINITION_CHANGES, VALUE_CHANGES } from "../spec/verdict/transcoding.js";

/** What transcoding to ROS 2 loses, in the words of the list of its changes. */
export function transcodingLosses(language: Language, count: (count: number) => string) {
  const changes = { ...VALUE_CHANGES, "constant-lost": DEFINITION_CHANGES["constant-lost"] };
  const say = (code: keyof typeof changes) => (times: number) => `${count(times)}: ${changes[code].says[language]}`;
  return {
    "constant-lost": say("constant-lost"),
    "duration-range": say("duration-range"),
    "elements-lost": say("elements-lost"),
    "field-lost": say("field-lost"),
    "inner-header-seq": say("inner-header-seq"),
    "payload-unreadable": say("payload-unreadable"),
    "time-range": say("time-range"),
    "trailing-lost": say("trailing-lost"),
    "value-unmapped": say("value-unmapped"),
  };
}
