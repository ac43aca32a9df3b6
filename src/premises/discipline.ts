/**
 * How well disciplines keep a clock right, against each other.
 *
 * @module
 */
import { ranked } from "./steps.js";

/** Those of hardware first: what they reach is below a microsecond, NTP a millisecond, a free clock nothing. */
export const disciplineStep = ranked([["ptp", "gptp", "gnss-pps", "trigger"], ["ntp"], ["none"]], {
  down: {
    en: "rely on no more than {to} promises",
    ja: "{to} で得られる精度までしか当てにできない",
  },
  up: {
    en: "{from} cannot be made {to} once recorded: the weaker is accepted, or recorded again",
    ja: "記録した後で {from} を {to} にはできない。弱いほうを受け入れるか、記録し直す",
  },
});
