import type { Text } from "../spec/language.js";
import { type CauseId, causeWords } from "./words.js";

/** A rule's message for each of some causes, under the cause's id: what happened, and by how much; `of` says what that is. */
export const causeMessages = (
  causes: readonly CauseId[],
  evidence = "measuredNs",
  of: Text = { en: "", ja: "" },
): Record<string, Text> =>
  Object.fromEntries(
    causes.map((cause) => {
      const { en, ja } = causeWords[cause].says;
      return [cause, { en: `${en}: ${of.en}{${evidence}}`, ja: `${ja}：${of.ja}{${evidence}}` }];
    }),
  );
