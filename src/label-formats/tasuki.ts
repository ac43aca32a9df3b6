/**
 * The annotation document itself, which loses nothing.
 *
 * @module
 */

import { AnnotationDocument } from "../spec/annotation/document.js";
import { withoutVendorKeys } from "../spec/vendor-keys.js";
import type { LabelFormat } from "./format.js";
import { jsonFile, jsonIn, onlyFile, refusal } from "./made.js";

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object";

export const tasukiFormat: LabelFormat = {
  id: "tasuki",
  name: "Tasuki annotation",
  writes: /\.annotations\.tasuki\.json$/i,
  async recognise(files) {
    const file = await onlyFile(files);
    if (!file || !/\.json$/i.test(file.name)) return false;
    const read = jsonIn(file.bytes);
    return "document" in read && isObject(read.document) && read.document["document"] === "annotation";
  },
  async import(files, { name }) {
    const file = await onlyFile(files);
    if (!file) throw refusal(name, "it is not one file");
    const read = jsonIn(file.bytes);
    if ("reason" in read) throw refusal(name, read.reason);
    const parsed = AnnotationDocument.safeParse(withoutVendorKeys(read.document));
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0]!;
      throw refusal(name, `${path.map(String).join(".")}: ${message}`);
    }
    return { document: parsed.data, losses: [] };
  },
  async export(document, { name }) {
    return { files: [jsonFile(name, document)], losses: [] };
  },
};
