/**
 * nuScenes, and T4 of TIER IV: folders of tables in JSON. Both are read by the same reader, since T4 only adds to nuScenes.
 *
 * @module
 */
import type { LabelFormat } from "../format.js";
import { exportNuscenes } from "./export.js";
import { importNuscenes } from "./import.js";
import { tablesFolder } from "./tables.js";
import type { Dialect } from "./written.js";

const formatOf = (id: Dialect, name: string): LabelFormat => ({
  id,
  name,
  isFolder: true,
  recognise: async (files) => (await tablesFolder(files)) !== undefined,
  import: importNuscenes,
  export: async (document, { recording }) =>
    exportNuscenes(document, id, recording?.files[0]?.name ?? document.files[0]?.name ?? ""),
});

export const t4Format = formatOf("t4", "T4 dataset");
export const nuscenesFormat = formatOf("nuscenes", "nuScenes");
