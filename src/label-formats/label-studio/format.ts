/**
 * Label Studio: a JSON file with a list of tasks on videos.
 *
 * @module
 */
import { isObject } from "../../openlabel/shape.js";
import type { LabelFiles, LabelFormat } from "../format.js";
import { jsonIn, onlyFile, refusal } from "../made.js";
import { exportLabelStudio } from "./export.js";
import { importLabelStudio } from "./import.js";

const isTask = (task: unknown): boolean =>
  isObject(task) &&
  isObject(task["data"]) &&
  (Array.isArray(task["annotations"]) || Array.isArray(task["predictions"]));

async function tasksOf(files: LabelFiles, name: string): Promise<unknown[] | undefined> {
  const file = await onlyFile(files);
  if (!file || !/\.json$/i.test(file.name)) return undefined;
  const read = jsonIn(file.bytes);
  if ("reason" in read) throw refusal(name, read.reason);
  const tasks = Array.isArray(read.document) ? read.document : [read.document];
  return tasks.length > 0 && tasks.every(isTask) ? tasks : undefined;
}

export const labelStudioFormat: LabelFormat = {
  id: "label-studio",
  name: "Label Studio",
  writes: /\.label-studio\.json$/i,
  async recognise(files) {
    try {
      return (await tasksOf(files, "")) !== undefined;
    } catch {
      return false;
    }
  },
  async import(files, context) {
    const tasks = await tasksOf(files, context.name);
    if (!tasks) throw refusal(context.name, "it is no list of tasks with annotations");
    return await importLabelStudio(tasks, context);
  },
  export: exportLabelStudio,
};
