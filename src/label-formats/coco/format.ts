/**
 * COCO: one JSON file of images, annotations and categories, or a folder with such a file and results of models beside it.
 *
 * @module
 */
import { isObject } from "../../openlabel/shape.js";
import type { Keyed } from "../foreign.js";
import type { LabelFiles, LabelFormat } from "../format.js";
import { jsonFile, jsonIn, refusal } from "../made.js";
import { exportCoco } from "./export.js";
import { importCoco } from "./import.js";

/** The most files that are taken together. */
const MOST_FILES = 16;

const isCoco = (document: unknown): document is Keyed =>
  isObject(document) && Array.isArray(document["images"]) && Array.isArray(document["annotations"]);

const areResults = (document: unknown): document is unknown[] =>
  Array.isArray(document) && isObject(document[0]) && "image_id" in document[0] && "category_id" in document[0];

/** The documents of labels; undefined where there are too many, or others than JSON. */
async function documentsOf(files: LabelFiles): Promise<unknown[] | undefined> {
  const list = await files.list();
  if (list.length === 0 || list.length > MOST_FILES || !list.every(({ name }) => /\.json$/i.test(name)))
    return undefined;
  const documents: unknown[] = [];
  for (const { name } of list) {
    const read = jsonIn((await files.read(name)) ?? new Uint8Array());
    if ("reason" in read) throw refusal(name, read.reason);
    documents.push(read.document);
  }
  return documents;
}

export const cocoFormat: LabelFormat = {
  id: "coco",
  name: "COCO",
  writes: /\.coco\.json$/i,
  async recognise(files) {
    try {
      const documents = await documentsOf(files);
      return documents?.some(isCoco) === true || (documents?.length === 1 && areResults(documents[0]));
    } catch {
      return false;
    }
  },
  async import(files, context) {
    const documents = (await documentsOf(files)) ?? [];
    const whole = documents.filter(isCoco);
    if (whole.length !== 1)
      throw refusal(
        context.name,
        whole.length > 1
          ? "several of its files list images"
          : "none of its files lists images: give results in a folder with the annotations of their images",
      );
    return await importCoco(whole[0]!, documents.filter(areResults), context);
  },
  async export(document, { name, recording }) {
    const { document: written, losses } = exportCoco(document, recording?.streams);
    return { files: [jsonFile(name, written)], losses };
  },
};
