import { isDeprecated, licensesIn } from "../license-expressions.js";
import { defineRule } from "../rule.js";
import { licensesStated } from "../stated-licenses.js";

export const licenseCurrent = defineRule({
  id: "delivery/license-current",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The id of a licence SHOULD be one that SPDX has not deprecated.",
    ja: "ライセンスの ID は、SPDX が非推奨としていないものであることが望ましい。",
  },
  scope: {
    en: "Recordings with a `license` that is an expression of SPDX: in `rights` or `lineage`, or in the annotation.",
    ja: "`rights`、`lineage`、またはアノテーションに、SPDX の式である `license` がある記録。",
  },
  why: {
    en: "Deprecated ids are ambiguous: `GPL-2.0` does not say whether later versions hold.",
    ja: "非推奨の ID はあいまいである。`GPL-2.0` では、以後の版でもよいかどうかが分からない。",
  },
  fix: { en: "Take the id that spdx.org names in its place.", ja: "spdx.org が示す代わりの ID を使う。" },
  sources: ["SPDX licence list, deprecated ids"],
  messages: {
    deprecated: { en: '"{actual}" in {name} is deprecated', ja: "{name} の「{actual}」は非推奨である" },
  },
  applies: (_, context) => licensesStated(context).some(({ license }) => licensesIn(license) !== undefined),
  *check(_, _params, context) {
    for (const { place: name, license } of licensesStated(context))
      for (const actual of new Set(licensesIn(license)))
        if (isDeprecated(actual)) yield { message: "deprecated", evidence: { name, actual }, at: { field: name } };
  },
});
