import { z } from "zod";
import { ASKED_OF_ANY, PremiseItem } from "../../spec/declaration/premise-item.js";
import type { Text } from "../../spec/language.js";
import { begun } from "../delivery-premises.js";
import { gapWords } from "../premise-gaps.js";
import { responsibilityFor, supplierOf, supplyOf } from "../premise-items.js";
import { defineRule } from "../rule.js";

/** For each thing that can be missing, as a whole or of some: who supplies it, and by when where it was promised. */
const messages = Object.fromEntries(
  Object.entries(gapWords).flatMap(([id, { en, ja }]): [string, Text][] => [
    ...missing(id, { en, ja }),
    ...missing(`${id}-of`, { en: `${en} ({actual})`, ja: `${ja}（{actual}）` }),
  ]),
);

function missing(id: string, { en, ja }: Text): [string, Text][] {
  return [
    [id, { en: `{expected} supplies it, and it is not stated: ${en}`, ja: `{expected} が提供すべき記載がない：${ja}` }],
    [
      `${id}-promised`,
      {
        en: `{expected} promised it by {toDate}, and it is not stated: ${en}`,
        ja: `{expected} が {toDate} までに提供すると約束した記載がない：${ja}`,
      },
    ],
  ];
}

/** How many things that lack something are named. */
const NAMED = 8;

export const premisesSupplied = defineRule({
  id: "delivery/premises-supplied",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "What a hand-over is asked for MUST be stated by the declaration or by the hand-over statement.",
    ja: "引渡しに求められる項目は、宣言または引渡し書に記載されていなければならない。",
  },
  scope: {
    en: "Recordings with a hand-over statement, or with `parties`, `rights`, `privacy` or `responsibilities` in their declaration; others cannot be checked. An item that a responsibility calls `not-applicable` with a `reason` is not asked for, unless it is one of `parties`, `clocks`, `license` and `rights`.",
    ja: "引渡し書があるか、宣言に `parties`、`rights`、`privacy`、`responsibilities` のいずれかがある記録。それ以外は検査できない。責任分担が `reason` とともに `not-applicable` とする項目は求めない。ただし `parties`、`clocks`、`license`、`rights` を除く。",
  },
  why: {
    en: "What no file can tell is lost once the people who knew it have left; nobody can ask a robot later which gripper it wore.",
    ja: "ファイルから分からないことは、知る人が離れた時点で失われる。ロボットのグリッパーが何であったかを後から調べることはできない。",
  },
  fix: {
    en: "Ask whoever supplies the item; say once in the hand-over statement what holds for every recording.",
    ja: "提供する当事者に求める。すべての記録に共通のことは、引渡し書に一度だけ書く。",
  },
  sources: ["AIRoA metadata", "Datasheets for Datasets", "Croissant RAI", "Tasuki"],
  params: z.strictObject({
    items: z
      .array(PremiseItem)
      .default([...ASKED_OF_ANY])
      .meta({ description: "What is asked for." }),
  }),
  messages,
  applies: (_, context) => begun(context),
  *check(_, { items }, context) {
    const { premises } = context;
    for (const item of new Set(items)) {
      const supply = supplyOf(item, context);
      if (supply.state !== "missing") continue;
      const { parties, role } = supplierOf(item, premises);
      const agreed = responsibilityFor(item, premises);
      const due = agreed?.state === "promised" ? agreed.due : undefined;
      const evidence = {
        name: item,
        expected: parties.length > 0 ? parties.join(", ") : role,
        ...(due === undefined ? {} : { toDate: due }),
      };
      for (const { id, of } of supply.missing)
        yield {
          message: `${id}${of.length > 0 ? "-of" : ""}${due === undefined ? "" : "-promised"}`,
          evidence: of.length > 0 ? { ...evidence, actual: shown(of), missing: of.length } : evidence,
          at: { field: item },
        };
    }
  },
});

const shown = (of: readonly string[]): string =>
  [...of.slice(0, NAMED), ...(of.length > NAMED ? ["…"] : [])].join(", ");
