/** What an input may end in: problems, and how far it came. */

/** A property that did not hold. */
export interface Problem {
  /** Name of the property. */
  readonly property: string;
  readonly message: string;
  /** What differs from one such problem to the next. */
  readonly detail?: string;
  readonly stack?: string;
}

/** What became of one input: what did not hold, and marks of where it led. */
export interface Outcome {
  readonly problems: Problem[];
  /** Such as `verdict conforms`, `fault truncated`, `rule time/stamps-set`; shows how deep the inputs reach. */
  readonly marks: string[];
  /** Milliseconds of processor that one check took. */
  readonly milliseconds: number;
}

export const problemOf = (property: string, error: unknown): Problem => ({
  property,
  message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  ...(error instanceof Error && error.stack ? { stack: error.stack } : {}),
});

/** What makes two problems the same: the property, the words without their numbers, the place in the product. */
export function signatureOf({ property, message, stack }: Problem): string {
  const place = stack?.split("\n").find((line) => /(src|dist)\/(?!fuzz)/.test(line)) ?? "";
  const words = message.replace(/"[^"]*"/g, '""').replace(/\d+/g, "0");
  return `${property} | ${words.slice(0, 160)} | ${place.replace(/^.*(src|dist)\//, "").replace(/\)$/, "")}`;
}
