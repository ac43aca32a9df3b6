/**
 * CVAT for video 1.1: an XML file for every task, or a folder of them.
 *
 * @module
 */
import type { XmlElement } from "../../strict-xml.js";
import type { LabelFiles, LabelFormat } from "../format.js";
import { refusal, xmlIn } from "../made.js";
import { exportCvat, isXmlName } from "./export.js";
import { importCvat } from "./import.js";

/** The most files that are taken together. */
const MOST_FILES = 64;

async function rootsOf(files: LabelFiles): Promise<(readonly [string, XmlElement])[] | undefined> {
  const list = await files.list();
  if (list.length === 0 || list.length > MOST_FILES || !list.every(({ name }) => /\.xml$/i.test(name)))
    return undefined;
  const roots: (readonly [string, XmlElement])[] = [];
  for (const { name } of list) {
    const read = xmlIn((await files.read(name)) ?? new Uint8Array());
    if ("reason" in read) throw refusal(name, read.reason);
    roots.push([name, read.root]);
  }
  return roots;
}

const isCvat = ([, { name, children }]: readonly [string, XmlElement]): boolean =>
  name === "annotations" && children.some((each) => each.name === "meta" || each.name === "track");

export const cvatFormat: LabelFormat = {
  id: "cvat-video-1.1",
  name: "CVAT for video 1.1",
  writes: /\.cvat\.xml$/i,
  isFolder: (name) => !isXmlName(name),
  async recognise(files) {
    try {
      return (await rootsOf(files))?.every(isCvat) === true;
    } catch {
      return false;
    }
  },
  async import(files, context) {
    const roots = await rootsOf(files);
    if (!roots?.every(isCvat)) throw refusal(context.name, "it is no XML of CVAT");
    return await importCvat(roots, context);
  },
  export: exportCvat,
};
