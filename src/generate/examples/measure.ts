import { fileSource, measure } from "../../node.js";

const { facts } = await measure(await fileSource("fixtures/tabletop.mcap"));
for (const { topic, samples, stamp, log } of facts.streams) {
  const period = stamp?.timing.period ?? log.period;
  console.log(topic, samples, period?.periodic ? `${period.rateHz.toFixed(1)} Hz` : "events");
}
