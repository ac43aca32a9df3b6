import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Every reference to an entity. */
function* references({ document }: AnnotationIndex) {
  for (const [i, { actor }] of document.tracks.entries())
    if (actor !== undefined) yield { field: `/tracks/${i}/actor`, id: actor };
  for (const [i, { roles }] of document.segments.entries())
    for (const [role, id] of Object.entries(roles ?? {}))
      yield { field: `/segments/${i}/roles/${role}`, id: id as string };
  for (const [i, { entities }] of document.events.entries())
    for (const [j, id] of (entities ?? []).entries()) yield { field: `/events/${i}/entities/${j}`, id };
  for (const [i, { entity, geometry }] of document.geometries.entries()) {
    if (entity !== undefined) yield { field: `/geometries/${i}/entity`, id: entity };
    if (geometry.kind === "contact" && geometry.with !== undefined)
      yield { field: `/geometries/${i}/geometry/with`, id: geometry.with };
  }
}

export const entitiesListed = defineAnnotationRule({
  id: "annotation/entities-listed",
  requirement: "must",
  statement: {
    en: "Every entity that an annotation refers to MUST be listed in it.",
    ja: "アノテーションが参照するエンティティは、その中で挙げなければならない。",
  },
  scope: {
    en: "Annotations that refer to an entity: by a track, a role, an event, a geometry or a contact.",
    ja: "トラック、役割、イベント、図形、接触のいずれかがエンティティを参照するアノテーション。",
  },
  why: {
    en: "An id that leads nowhere says nothing of what was touched.",
    ja: "どこも指さない ID では、何に触れたのか分からない。",
  },
  fix: { en: "Correct the id, or list the entity.", ja: "ID を直すか、エンティティを挙げる。" },
  sources: ["ASAM OpenLABEL 1.0, whose schema accepts dangling references"],
  messages: {
    unknown: { en: 'entity "{name}" is not listed', ja: "エンティティ「{name}」が挙げられていない" },
  },
  applies: (index) => !references(index).next().done,
  *find(index) {
    for (const { field, id } of references(index))
      if (!index.entities.has(id)) yield { message: "unknown", field, evidence: { name: id } };
  },
});
