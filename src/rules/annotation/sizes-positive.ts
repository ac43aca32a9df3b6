import { defineAnnotationRule } from "../annotation-rule.js";

export const sizesPositive = defineAnnotationRule({
  id: "annotation/sizes-positive",
  requirement: "must",
  statement: {
    en: "A cuboid MUST have a size above 0 on every axis, and a grasp no negative width.",
    ja: "直方体の大きさはどの軸も 0 より大きく、把持の幅は負でない値でなければならない。",
  },
  scope: { en: "Annotations with a cuboid or a grasp.", ja: "直方体か把持があるアノテーション。" },
  why: {
    en: "A cuboid without a volume can be compared with nothing.",
    ja: "体積のない直方体は、何とも比べられない。",
  },
  fix: { en: "Correct the size, in metres.", ja: "大きさをメートルで正しく書く。" },
  sources: ["KITTI, whose unknown sizes are −1", "Tasuki"],
  messages: {
    size: { en: "{name} has the size {actual}", ja: "{name} の大きさが {actual} である" },
  },
  applies: ({ document }) =>
    document.geometries.some(({ geometry: { kind } }) => kind === "cuboid" || kind === "grasp"),
  *find(index) {
    for (const { field, value } of index.allGeometries()) {
      const { geometry, id: name } = value;
      if (geometry.kind === "cuboid" && !geometry.size.every((side) => side > 0))
        yield { message: "size", field, evidence: { name, actual: geometry.size.join(" × ") } };
      if (geometry.kind === "grasp" && geometry.width < 0)
        yield { message: "size", field, evidence: { name, actual: String(geometry.width) } };
    }
  },
});
