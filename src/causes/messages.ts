import type { Text } from "../spec/language.js";
import { type CauseId, causeWords } from "./words.js";

/** A rule's message for each of some causes, under the cause's id: what happened, and by how much. */
export const causeMessages = (causes: readonly CauseId[], evidence = "measuredNs"): Record<string, Text> =>
  Object.fromEntries(
    causes.map((cause) => {
      const { en, ja } = causeWords[cause].says;
      return [cause, { en: `${en}: {${evidence}}`, ja: `${ja}：{${evidence}}` }];
    }),
  );
