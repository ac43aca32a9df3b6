/**
 * Losses of labels: what a conversion of annotations to another format, or from one, could not carry over.
 *
 * @module
 */
import { z } from "zod";
import { Tally } from "../facts/tally.js";

export const LabelLossCode = z
  .enum([
    "attributes-dropped",
    "control-dropped",
    "coordinates-rounded",
    "data-dropped",
    "entities-dropped",
    "events-dropped",
    "gaps-closed",
    "geometry-converted",
    "geometry-dropped",
    "geometry-interval-dropped",
    "geometry-interval-shortened",
    "geometry-unnamed",
    "header-dropped",
    "ids-replaced",
    "interpolation-dropped",
    "interval-unplaced",
    "language-dropped",
    "names-changed",
    "outcome-dropped",
    "parent-dropped",
    "poses-dropped",
    "properties-unnamed",
    "provenance-dropped",
    "quality-dropped",
    "reference-dangling",
    "relations-dropped",
    "resources-dropped",
    "roles-dropped",
    "segments-dropped",
    "step-dropped",
    "streams-dropped",
    "tags-dropped",
    "texts-dropped",
    "time-uncovered",
    "times-rounded",
    "tracks-merged",
    "types-dropped",
    "values-approximated",
    "values-assumed",
    "values-corrected",
  ])
  .meta({
    description:
      "What was lost. `…-dropped`: it is not there any more. `…-unnamed`: it is kept under names that only we know; programs that know the format alone pass it over. " +
      "`coordinates-rounded`: the last digit of a coordinate may differ. `times-rounded`: times differ by less than a step of the format. `geometry-interval-shortened`: other programs see a geometry at the start of its interval alone. `interval-unplaced`: an interval that no frame lies in. " +
      "`header-dropped`: what is said of the whole document, such as who annotates and which ontologies hold. `ids-replaced`: items have other ids. `language-dropped`: in which language a text is. `tracks-merged`: segments of several tracks stand on one, or a track says less of itself. " +
      "`gaps-closed`: what lies between segments belongs to the one before. `time-uncovered`: time that no segment covers, which other programs leave out. " +
      "`geometry-converted`: a shape became one of another kind: a turned box its outline, an outline its pixels. `geometry-interval-dropped`: a geometry holds at the start of its interval alone. `interpolation-dropped`: frames between key frames whose shapes are not computed. " +
      "`names-changed`: letters that a name cannot have were replaced. `reference-dangling`: something refers to what is not there. `values-approximated`: a value became the nearest that there is. `values-assumed`: a value that must be there was set where nothing was said. `values-corrected`: what was written against its format was read as it was meant.",
  });
export type LabelLossCode = z.infer<typeof LabelLossCode>;

/** Codes of what is told and yet loses nothing: it comes back whole, or concerns what other programs do. */
export const KEPT_LABELS: ReadonlySet<LabelLossCode> = new Set<LabelLossCode>([
  "geometry-unnamed",
  "geometry-interval-shortened",
  "properties-unnamed",
  "time-uncovered",
]);

export const LabelLoss = z
  .strictObject({ code: LabelLossCode, places: Tally.meta({ description: "How often, and where first." }) })
  .meta({ description: "Something that a conversion of labels lost." });
export type LabelLoss = z.infer<typeof LabelLoss>;
