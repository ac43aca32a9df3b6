/** Exit codes of every command. */
export const Exit = { conforms: 0, doesNotConform: 1, notJudged: 2, withLosses: 3 } as const;
