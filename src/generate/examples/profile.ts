import { checkRecording, fileSource, type Profile, reportOf, TasukiError } from "../../node.js";

/** Level 2, and silences of no more than three periods or 50 ms. */
const strict: Profile = {
  id: "strict",
  title: { en: "Level 2 with short gaps", ja: "レベル 2、途切れは短く" },
  level: 2,
  params: { "time/gaps-bounded": { periods: 3, floorNs: 50_000_000 } },
};

const recordings = [];
for (const path of ["fixtures/tabletop.mcap", "fixtures/broken/samples-missing.mcap"])
  try {
    recordings.push(await checkRecording(await fileSource(path), { profile: strict }));
  } catch (error) {
    if (!(error instanceof TasukiError)) throw error;
    console.error(path, error.code, error.message); // no recording at all
  }
const report = reportOf(recordings, strict);
console.log(report.verdict);
