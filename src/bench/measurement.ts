/** What a subject says of one run, on one line of JSON. */
export interface Measurement {
  messages: number;
  seconds: number;
  peakMB: number;
  /** Which library it was, where that depends on the runtime. */
  library?: string;
}

/** Runs a subject in the process that was started for it, and prints what it took. */
export async function report(subject: () => Promise<number>, library?: string): Promise<void> {
  const started = performance.now();
  const messages = await subject();
  const seconds = (performance.now() - started) / 1000;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const measurement: Measurement = { messages, seconds, peakMB, ...(library ? { library } : {}) };
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}
