import { convert, diff, fileSink, fileSource } from "../../node.js";

/** Converts a bag to MCAP and says whether both hold the same. */
export async function toMcap(bag: string, mcap: string): Promise<boolean> {
  const target = { name: mcap, create: fileSink };
  const { outcome, losses } = await convert([await fileSource(bag)], target, { compression: "zstd", verify: true });
  if (outcome === "refused") throw new Error(losses.map(({ message }) => message).join("\n"));
  const { verdict } = await diff(await fileSource(bag), await fileSource(mcap));
  return verdict === "same";
}
