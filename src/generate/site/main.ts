/**
 * Builds the specification site: `site/` in English, `site/ja/` in Japanese. Anything that TypeDoc complains of fails it.
 *
 * @module
 */
import { buildSite, FOLDERS } from "./build.js";

for (const language of Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]) {
  const started = performance.now();
  const sound = await buildSite(language);
  if (!sound) {
    process.stderr.write(`The site in "${language}" is not built: see above.\n`);
    process.exitCode = 1;
    break;
  }
  process.stdout.write(
    `site/${FOLDERS[language]}index.html in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
