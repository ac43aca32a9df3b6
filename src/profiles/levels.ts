import type { Level } from "../spec/verdict/profile.js";

/** The ladder. A level is reached when every MUST of its classes passes and none is left unchecked. */
export const levels: readonly Level[] = [
  {
    level: 1,
    name: "Readable",
    says: "Every file opens, every stream is described, every sample decodes and fits its schema.",
    classes: ["container", "schema", "decode"],
  },
  {
    level: 2,
    name: "Timed",
    says: "One declared clock a stream, stamps increase, rates and gaps are as declared, no clock fault.",
    classes: ["clock", "time"],
  },
  { level: 3, name: "Synchronised", says: "Declared sync groups hold their measured tolerance.", classes: ["sync"] },
  {
    level: 4,
    name: "Placed",
    says: "Frames form one tree, units and axes hold, calibration is present and plausible.",
    classes: ["frames", "calibration", "modality"],
  },
  {
    level: 5,
    name: "Transferable",
    says: "Robot, sensors, environment, provenance, rights, privacy and responsibilities are declared; checksums hold.",
    classes: ["delivery"],
  },
];
