import { isOwnLicense, licensesIn } from "../license-expressions.js";
import { defineRule } from "../rule.js";
import { licensesStated } from "../stated-licenses.js";

export const licenseKnown = defineRule({
  id: "delivery/license-known",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A licence MUST be an expression of SPDX, or one of its own name with the file of its text.",
    ja: "ライセンスは、SPDX の式であるか、独自の名前とその本文のファイルを伴わなければならない。",
  },
  scope: {
    en: "Recordings with a `license`: in `rights` or `lineage`, or in the annotation.",
    ja: "`rights`、`lineage`、またはアノテーションに `license` がある記録。",
  },
  why: {
    en: "Nobody can keep terms that nobody can find: `CC-BY` has four versions, and `proprietary` says nothing.",
    ja: "見つけられない条件は守れない。`CC-BY` には複数の版があり、`proprietary` では何も分からない。",
  },
  fix: {
    en: "Take the id from spdx.org/licenses; for terms of one's own write `LicenseRef-` and a name, and give `licenseFile`.",
    ja: "spdx.org/licenses の ID を使う。独自の条件は `LicenseRef-` と名前で書き、`licenseFile` を示す。",
  },
  sources: ["SPDX 2.3, annex D", "AIRoA metadata, license"],
  messages: {
    unknown: {
      en: '"{actual}" in {name} is no licence that SPDX knows',
      ja: "{name} の「{actual}」は SPDX のライセンスではない",
    },
    textless: {
      en: 'the text of "{actual}" in {name} is not given',
      ja: "{name} の「{actual}」の本文が示されていない",
    },
  },
  applies: (_, context) => licensesStated(context).length > 0,
  *check(_, _params, context) {
    const stated = licensesStated(context);
    const texts = new Set(stated.filter(({ hasFile }) => hasFile).map(({ license }) => license));
    for (const { place: name, license: actual, mine } of stated) {
      const licenses = licensesIn(actual);
      if (!licenses) yield { message: "unknown", evidence: { name, actual }, at: { field: name } };
      else if (mine && licenses.some(isOwnLicense) && !texts.has(actual))
        yield { message: "textless", evidence: { name, actual }, at: { field: name } };
    }
  },
});
