/**
 * Schemas of documents that providers write, in which vendors may add keys that begin with `x_`: these, and every schema that
 * they are made of.
 */
export const authored: ReadonlySet<string> = new Set(["Declaration", "Mapping", "AnnotationDocument", "Ontology"]);
