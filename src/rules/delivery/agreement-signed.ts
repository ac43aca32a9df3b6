import { z } from "zod";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const agreementSigned = defineRule({
  id: "delivery/agreement-signed",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "An agreement SHOULD have no open premise, and be signed by every side in its present revision.",
    ja: "合意書には未決の前提条件がなく、現在の改訂にすべての当事者の署名があることが望ましい。",
  },
  scope: {
    en: "Recordings that are checked against an agreement.",
    ja: "合意書に照らして検査される記録。",
  },
  why: {
    en: "A draft binds nobody; what is open is decided by whoever comes first.",
    ja: "草案には誰も拘束されない。未決のままでは、先に着手した側が決めてしまう。",
  },
  fix: {
    en: "Decide what is open, set it to `agreed`, and let every side sign the revision.",
    ja: "未決のものを決めて `agreed` とし、その改訂に全員が署名する。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    allowed: count("Open premises that are allowed.").default(0),
  }),
  messages: {
    open: {
      en: "{missing} premises are open, the first is {name}",
      ja: "未決の前提条件が {missing} 件ある。最初は {name}",
    },
    unsigned: { en: "{name} has not signed", ja: "{name} の署名がない" },
    outdated: {
      en: "{name} signed revision {actual}, the agreement is revision {expected}",
      ja: "{name} の署名は改訂 {actual} に対するもので、合意書は改訂 {expected} である",
    },
  },
  applies: (_, { agreement }) => agreement !== undefined,
  *check(_, { allowed }, { agreement }) {
    const { premises, sides, signatures, revision } = agreement!;
    const open = premises.filter(({ state }) => state === "open");
    if (open.length > allowed)
      yield {
        message: "open",
        evidence: { missing: open.length, name: open[0]!.premise },
        count: open.length,
      };
    for (const [side, { name }] of sides.entries()) {
      const signed = signatures.filter((each) => each.side === side).map((each) => each.revision);
      if (signed.length === 0) yield { message: "unsigned", evidence: { name } };
      else if (!signed.includes(revision))
        yield {
          message: "outdated",
          evidence: { name, actual: String(Math.max(...signed)), expected: String(revision) },
        };
    }
  },
});
