/**
 * Accuracies of clocks against each other.
 *
 * @module
 */
import { atMost } from "./steps.js";

/** The larger error holds for all. */
export const accuracyStep = atMost({
  down: { en: "rely on no more than ±{toNs}", ja: "±{toNs} までしか当てにできない" },
  up: {
    en: "±{fromNs} cannot be made ±{toNs} once recorded",
    ja: "記録した後で ±{fromNs} を ±{toNs} にはできない",
  },
});
