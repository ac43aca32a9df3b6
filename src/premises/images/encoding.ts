import { definePremise, type Held, PICTURES, type Step } from "../premise.js";
import { barred, exactly, losing } from "../steps.js";

/** Codecs that lose something, and those that lose nothing. */
const LOSSY = /^(jpe?g|webp|avif|h26[45]|h\.26[45]|vp9|av1)$/i;
/** Pixels of eight bits in three colours, in some order. */
const COLOUR = /^(8UC3|rgb8|bgr8)$/;

function step({ value: from }: Held, { value: to }: Held): Step {
  const [source, target] = [String(from), String(to)];
  const evidence = { from: source, to: target };
  if (COLOUR.test(source) && COLOUR.test(target) && !`${source}${target}`.includes("8UC3"))
    return exactly({ en: "whoever reads swaps red and blue", ja: "読む側が赤と青を入れ替える" });
  if (LOSSY.test(source) || source === "png")
    return LOSSY.test(target)
      ? losing({ en: "coded again as {to}: quality is lost", ja: "{to} に再符号化し、画質が失われる" }, evidence)
      : exactly({ en: "whoever reads decodes {from}", ja: "読む側が {from} を復号する" }, evidence);
  if (LOSSY.test(target))
    return losing({ en: "coded as {to}: quality is lost", ja: "{to} に符号化し、画質が失われる" }, evidence);
  return target === "png"
    ? exactly({
        en: "whoever reads codes it as PNG, which loses nothing",
        ja: "読む側が PNG にする。失われるものはない",
      })
    : barred({ en: "{from} does not tell what {to} holds", ja: "{from} から {to} は得られない" }, evidence);
}

export const imagesEncoding = definePremise({
  id: "images/encoding",
  title: { en: "encoding of pictures", ja: "画像のエンコーディング" },
  item: "sensors",
  says: "recorder",
  decides: "consumer",
  asks: PICTURES,
  *read({ streams }) {
    for (const { topic, facts } of streams) {
      const encodings = new Set(facts?.content?.image?.formats.map(({ encoding }) => encoding.toLowerCase()));
      const value = facts?.content?.video?.format ?? (encodings.size === 1 ? [...encodings][0] : undefined);
      if (value) yield { topic, value, basis: "measured" };
    }
  },
  step,
});
