/**
 * nuScenes, and T4 of TIER IV: folders of tables in JSON. Both are read by the same reader, since T4 only adds to nuScenes.
 *
 * @module
 */
import type { LabelFiles, LabelFormat } from "../format.js";
import { exportNuscenes } from "./export.js";
import { importNuscenes } from "./import.js";
import { tablesFolder } from "./tables.js";
import type { Dialect } from "./written.js";

/** Whether tables are those of T4: in a folder `annotation`, or with annotations of images, which nuScenes has none of. */
const isT4 = async (files: LabelFiles, folder: string): Promise<boolean> =>
  /(^|\/)annotation\/$/.test(folder) || (await files.list()).some(({ name }) => name === `${folder}object_ann.json`);

const formatOf = (id: Dialect, name: string): LabelFormat => ({
  id,
  name,
  isFolder: () => true,
  async recognise(files) {
    const folder = await tablesFolder(files);
    return folder !== undefined && (id === "nuscenes" || (await isT4(files, folder)));
  },
  import: importNuscenes,
  export: async (document, { recording }) =>
    exportNuscenes(document, id, recording?.files[0]?.name ?? document.files[0]?.name ?? ""),
});

export const t4Format = formatOf("t4", "T4 dataset");
export const nuscenesFormat = formatOf("nuscenes", "nuScenes");
