/** Schemas of documents that providers write, in which vendors may add keys that begin with `x_`. */
export const authored: ReadonlySet<string> = new Set([
  "Declaration",
  "Clock",
  "ClockOffset",
  "StreamDeclaration",
  "StampOffset",
  "ClockObservation",
  "ObservedField",
  "Mapping",
  "FieldSource",
  "VectorElement",
]);
