/**
 * OpenLABEL 1.0, which has a room of its own.
 *
 * @module
 */
import { rootOf } from "../openlabel/document.js";
import { exportOpenLabel } from "../openlabel/export.js";
import { importOpenLabel } from "../openlabel/import.js";
import type { LabelFormat } from "./format.js";
import { jsonFile, jsonIn, onlyFile, refusal } from "./made.js";

export const openLabelFormat: LabelFormat = {
  id: "openlabel-1.0",
  name: "ASAM OpenLABEL 1.0",
  writes: /\.openlabel\.json$/i,
  async recognise(files) {
    const file = await onlyFile(files);
    if (!file || !/\.json$/i.test(file.name)) return false;
    const read = jsonIn(file.bytes);
    return "document" in read && rootOf(read.document) === "openlabel";
  },
  async import(files, { name, recording }) {
    const file = await onlyFile(files);
    if (!file) throw refusal(name, "it is not one file");
    const read = jsonIn(file.bytes);
    if ("reason" in read) throw refusal(name, read.reason);
    const { document, losses } = importOpenLabel(read.document, name);
    const known = recording && document.files.length === 0 ? { ...document, files: [...recording.files] } : document;
    return { document: known, losses };
  },
  async export(document, { name }) {
    const { document: written, losses } = exportOpenLabel(document);
    return { files: [jsonFile(name, written)], losses };
  },
};
