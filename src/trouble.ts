/** Stable codes of what stops a run: misuse, or input that cannot be read at all. */
export type TroubleCode =
  | "not-found"
  | "no-permission"
  | "io"
  | "empty"
  | "not-a-recording"
  | "unsupported-container"
  | "no-recordings"
  | "bad-declaration"
  | "bad-hand-over"
  | "bad-annotation"
  | "bad-profile"
  | "unknown-rule"
  | "bad-suite"
  | "bad-implementation"
  | "not-writable"
  | "not-convertible"
  | "damaged"
  | "not-verified"
  | "exists"
  | "usage";

/** An error that a person can act on. Whatever is wrong with the *data* is a finding instead. */
export class TasukiError extends Error {
  /** Name of the class. */
  override readonly name = "TasukiError";
  constructor(
    /** Stable code. */
    readonly code: TroubleCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
