/**
 * What microphones, instructions and thermometers say wrongly.
 *
 * @module
 */
import { voice } from "../bodies/senses.js";
import type { Fault } from "../fault.js";
import { contentFault, percent, SHARES } from "./content-fault.js";

const READABLE = "modality/instructions-readable";

/** Instructions that say something else now and then. */
const told = (cause: string, words: string, texts: readonly string[], rule?: string): Fault =>
  contentFault({
    ...{ cause, kinds: ["instruction"], magnitudes: [0.2, 0.5, 1], ...(rule === undefined ? {} : { rule }) },
    words: (share) => `${words} in ${percent(share)} of the samples`,
    distort: (share) => ({ share, messages: texts.map((data) => ({ data })) }),
  });

export const hearingFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "sound-silent", rule: "modality/audio-heard", kinds: ["audio"] },
    words: () => "is silent",
    distort: (_, { stream: { rateHz } }) => ({ messages: voice(1 / rateHz, () => 0).map((data) => ({ data })) }),
  }),
  contentFault({
    ...{ cause: "sound-clipped", rule: "modality/audio-heard", kinds: ["audio"] },
    ...{ unit: "factor", magnitudes: [4, 8, 20] },
    words: (factor) => `is ${factor} times too loud`,
    distort: (factor, { stream: { rateHz } }) => ({
      messages: voice(1 / rateHz, (value) => factor * value).map((data) => ({ data })),
    }),
  }),
  contentFault({
    ...{ cause: "sound-cut", rule: "modality/audio-frames-whole", kinds: ["audio"], magnitudes: SHARES },
    words: (share) => `ends within a sample in ${percent(share)} of the pieces`,
    distort: (share, { stream: { rateHz } }) => ({
      share,
      messages: voice(1 / rateHz).map((data) => ({ data: data.subarray(0, data.length - 1) })),
    }),
  }),
  contentFault({
    ...{ cause: "sound-undescribed", rule: "modality/audio-described", kinds: ["audio"] },
    words: () => "does not say what its bytes are",
    distort: (_, { random }) => ({
      messages: [random.pick([{ format: "" }, { sample_rate: 0 }, { number_of_channels: 0 }])],
    }),
  }),
  told("text-decoded-wrongly", "has UTF-8 that was read as Latin-1 or Windows-1252", [
    "Sers le cafÃ©, s'il te plaÃ®t.",
    "èµ¤ã\u0081\u0084ç©\u008dã\u0081¿æ\u009c¨ã\u0082\u0092ç®±ã\u0081«å\u0085¥ã\u0082\u008cã\u0081¦",
    "Stelle die Tasse auf das KÃ¼chenregal.",
  ]),
  told("text-empty", "is empty", ["", "  "], READABLE),
  told("text-replaced", "has lost letters", ["Sers le caf\ufffd.", "\ufffd\ufffd\ufffd"], READABLE),
  told(
    "text-with-control",
    "has control characters",
    ["Put the cup\u0007 on the tray.", "\u001b[1mPut it down."],
    READABLE,
  ),
  contentFault({
    ...{ cause: "temperature-in-kelvin", kinds: ["temperature"], words: () => "is in kelvins" },
    distort: () => ({ numbers: [{ paths: ["temperature"], add: 273.15 }] }),
  }),
  contentFault({
    ...{ cause: "temperature-impossible", rule: "modality/temperature-in-celsius", kinds: ["temperature"] },
    words: () => "is below absolute zero",
    distort: (_, { random }) => ({ numbers: [{ paths: ["temperature"], put: random.pick([-300, -1000, -32768]) }] }),
  }),
];
