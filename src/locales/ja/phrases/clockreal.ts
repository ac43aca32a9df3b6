import type { Phrases } from "../../phrase-book.js";

/** Phrases of rules about clocks and stamps. */
export const clockreal: Phrases = {
  "its pauses are of any length, not of whole periods, so it need not have lost samples":
    "休止の長さが周期の整数倍でなく、サンプルを失ったとは限らない",
};
