/**
 * Languages and regions of the IANA Language Subtag Registry, as far as they are needed to tell a slip: every language of two
 * letters, and the codes of three letters that people write in their place. It is kept here, since what a platform knows of
 * languages differs from one to the next.
 *
 * @module
 */

/** Languages of two letters. */
const LANGUAGES = new Set(
  (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo " +
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg " +
    "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn " +
    "no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw " +
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

/** Codes of three letters for languages that have one of two. */
const LONG_CODES: Readonly<Record<string, string>> = {
  ara: "ar",
  ces: "cs",
  chi: "zh",
  cze: "cs",
  dan: "da",
  deu: "de",
  dut: "nl",
  ell: "el",
  eng: "en",
  fas: "fa",
  fin: "fi",
  fra: "fr",
  fre: "fr",
  ger: "de",
  gre: "el",
  heb: "he",
  hin: "hi",
  hun: "hu",
  ind: "id",
  ita: "it",
  jpn: "ja",
  kor: "ko",
  msa: "ms",
  nld: "nl",
  nor: "no",
  per: "fa",
  pol: "pl",
  por: "pt",
  ron: "ro",
  rum: "ro",
  rus: "ru",
  spa: "es",
  swe: "sv",
  tha: "th",
  tur: "tr",
  ukr: "uk",
  vie: "vi",
  zho: "zh",
};

/** Tags that are registered as a whole and follow no rule. */
const IRREGULAR = new Set(["i-default", "i-klingon", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"]);

/** Language, extended language, script, region, variants, extensions, private use. */
const TAG =
  /^([a-z]{2,3})(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$/i;

/** What is wrong with a language tag; nothing where it is one. */
export function tagFault(tag: string): { reason: string } | undefined {
  const lower = tag.toLowerCase();
  if (IRREGULAR.has(lower) || /^x(-[a-z0-9]{1,8})+$/.test(lower)) return undefined;
  const match = TAG.exec(tag);
  if (!match && tag.includes("_")) return { reason: "its parts are joined by a hyphen" };
  if (!match) return { reason: "it is not formed as a tag is" };
  const language = match[1]!.toLowerCase();
  const short = Object.hasOwn(LONG_CODES, language) ? LONG_CODES[language] : undefined;
  if (short !== undefined) return { reason: `"${short}" is the code of this language` };
  if (language.length === 2 && !LANGUAGES.has(language)) return { reason: `there is no language "${language}"` };
  return undefined;
}
