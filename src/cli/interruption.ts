import { TasukiError } from "../trouble.js";

/** A signal that tells when the run is stopped from outside, so that what was begun can be cleared away. */
export function interruption(): AbortSignal {
  const stop = new AbortController();
  const onSignal = () => stop.abort(new TasukiError("usage", "interrupted; nothing was written"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, onSignal);
  return stop.signal;
}

/** Exit code of a run that was stopped, as shells count it. */
export const INTERRUPTED = 130;
