import type { Mapping } from "../../spec/modality/mapping.js";
import { unitFits } from "../../spec/modality/source-unit.js";
import { sampleFields } from "../../spec/sample-fields.js";
import { defineRule, type Note } from "../rule.js";

/** What is wrong with a mapping whatever recordings hold. */
function* wrongIn({ modality, fields, types }: Mapping): Iterable<Note> {
  const known = sampleFields[modality] ?? {};
  const at = { field: types[0]! };
  for (const [name, { paths, unit }] of Object.entries(fields)) {
    const field = Object.hasOwn(known, name) ? known[name]! : undefined;
    if (!field) {
      yield { message: "no-field", evidence: { name, actual: modality }, at };
      continue;
    }
    const listed = field.kind === "list" || field.kind === "texts";
    const most = field.kind === "numbers" ? field.length : listed ? undefined : 1;
    if (most !== undefined && paths.length !== most)
      yield { message: "components", evidence: { name, missing: paths.length, allowed: most }, at };
    const numeric = field.kind === "numbers" || field.kind === "list";
    if (unit && !(numeric && unitFits(unit, field.unit, modality === "joint-state")))
      yield { message: "unit", evidence: { name, actual: unit, expected: field.unit ?? "text" }, at };
  }
}

export const mappingsResolve = defineRule({
  id: "modality/mappings-resolve",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A declared mapping MUST lead from fields that the message definition has to fields that the modality has.",
    ja: "宣言されたマッピングは、メッセージ定義にあるフィールドからモダリティにあるフィールドへ対応づけなければならない。",
  },
  scope: {
    en: "Recordings whose declaration has `mappings`; paths are held to the streams whose types are mapped (`unresolved`).",
    ja: "宣言に `mappings` がある記録。パスは、型が対応づけられたストリームに照らす（`unresolved`）。",
  },
  why: {
    en: "A path or a field that does not exist leaves the sample without its values, and nobody notices.",
    ja: "存在しないパスやフィールドがあると、サンプルに値が入らず、誰も気づかない。",
  },
  fix: {
    en: "Correct the path, the field or the unit; `tasuki info --streams` drafts a mapping from the message.",
    ja: "パス、フィールド、単位を直す。`tasuki info --streams` はメッセージからマッピングの下書きを作る。",
  },
  sources: ["Tasuki"],
  messages: {
    "no-field": {
      en: 'the modality "{actual}" has no field "{name}"',
      ja: "モダリティ「{actual}」にフィールド「{name}」はない",
    },
    components: {
      en: 'field "{name}" is given {missing} paths, and has {allowed} components',
      ja: "フィールド「{name}」にパスが {missing} 個あるが、成分は {allowed} 個である",
    },
    unit: {
      en: 'field "{name}" is in {expected}, which "{actual}" is no unit for',
      ja: "フィールド「{name}」の単位は {expected} であり、「{actual}」は当てはまらない",
    },
    "type-twice": {
      en: 'type "{actual}" is mapped twice',
      ja: "型「{actual}」のマッピングが二つある",
    },
    "no-path": {
      en: 'the messages have no value for field "{name}" at path "{actual}"',
      ja: "フィールド「{name}」の値が、メッセージのパス「{actual}」にない",
    },
  },
  applies: (_, { declaration }) => (declaration?.mappings ?? []).length > 0,
  *check({ streams }, _, { declaration }) {
    const types = new Set<string>();
    for (const mapping of declaration!.mappings!) {
      for (const type of mapping.types.map((name) => name.replace("/msg/", "/"))) {
        if (types.has(type)) yield { message: "type-twice", evidence: { actual: type }, at: { field: type } };
        types.add(type);
      }
      yield* wrongIn(mapping);
    }
    for (const { topic: stream, content } of streams)
      for (const { field, path } of content?.unresolved ?? [])
        yield { message: "no-path", evidence: { name: field, actual: path }, at: { stream, field: path } };
  },
});
