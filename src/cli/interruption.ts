import { TasukiError } from "../trouble.js";

/** A signal that is raised when this process is stopped from outside. */
export function interruption(): AbortSignal {
  const stop = new AbortController();
  const onSignal = () => stop.abort(new TasukiError("usage", "interrupted; nothing was written"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, onSignal);
  return stop.signal;
}

/** Exit code of a run that was stopped, as shells count it. */
export const INTERRUPTED = 130;
