import { z } from "zod";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const stampReferenceDeclared = defineRule({
  id: "clock/stamp-reference-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stamped stream MUST declare which instant its stamps name and who made them.",
    ja: "A stamped stream MUST declare which instant its stamps name and who made them.",
  },
  why: {
    en: "Makers differ by a whole exposure or sweep: start, middle, end, or the moment data arrived.",
    ja: "Makers differ by a whole exposure or sweep: start, middle, end, or the moment data arrived.",
  },
  fix: {
    en: "Declare stampReference and stampOrigin; the sensor's manual or driver tells them.",
    ja: "Declare stampReference and stampOrigin; the sensor's manual or driver tells them.",
  },
  sources: ["Waymo Open Dataset", "nuScenes", "ouster-ros", "velodyne_driver", "Tasuki, TS-002"],
  params: z.strictObject({}),
  messages: { undeclared: { en: "it does not declare {name}", ja: "it does not declare {name}" } },
  applies: ({ stamp, samples }, { declaration }) => {
    if (!stamp || samples === 0) return false;
    return declaration ? true : notChecked(NEEDS_DECLARATION);
  },
  *check(_stream, _params, { declared }) {
    for (const name of ["stampReference", "stampOrigin"] as const)
      if (declared?.[name] === undefined) yield { message: "undeclared", evidence: { name }, at: { field: name } };
  },
});
