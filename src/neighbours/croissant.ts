/**
 * Croissant 1.1 of MLCommons, with its vocabulary of responsible AI (RAI 1.0): what a catalogue of data sets shows. It has no records
 * of recordings: Croissant knows no container of robots, so that no `recordSet` is promised that nobody could read. Names of
 * properties are those of the specification's text of 2026-01 and of mlcroissant 1.1.1.
 *
 * @module
 */

import { jsonFile } from "../label-formats/made.js";
import { PremiseLosses } from "../label-losses.js";
import type { Keyed } from "../openlabel/walk.js";
import type { Party } from "../spec/declaration/party.js";
import { CROISSANT_CARRIES } from "./croissant-table.js";
import type { Known, NeighbourFormat, WriteContext } from "./format.js";
import { licensesOf } from "./licenses.js";
import { asReference, mediaTypeOf } from "./media-types.js";
import { ODRL_PREFIXES, offersOf } from "./odrl.js";
import { describedOf, isWebAddress, statementOf } from "./statement.js";
import { inWords, paragraphs } from "./words.js";

const own = (names: readonly string[]): Keyed => Object.fromEntries(names.map((name) => [name, `cr:${name}`]));

const CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  ...ODRL_PREFIXES,
  conformsTo: "dct:conformsTo",
  name: { "@container": "@language" },
  description: { "@container": "@language" },
  data: { "@id": "cr:data", "@type": "@json" },
  examples: { "@id": "cr:examples", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  ...own([
    "annotation",
    "arrayShape",
    "citeAs",
    "column",
    "containedIn",
    "equivalentProperty",
    "excludes",
    "extract",
    "field",
  ]),
  ...own([
    "fileObject",
    "fileProperty",
    "fileSet",
    "format",
    "includes",
    "isArray",
    "isLiveDataset",
    "jsonPath",
    "key",
    "md5",
  ]),
  ...own([
    "parentField",
    "path",
    "readLines",
    "recordSet",
    "references",
    "regex",
    "repeated",
    "replace",
    "samplingRate",
  ]),
  ...own(["sdVersion", "separator", "source", "subField", "transform", "unArchive", "value"]),
};

const partyId = (id: string): string => `party/${id}`;

export const croissant: NeighbourFormat = {
  id: "croissant",
  writes: /(^|[._-])croissant\.json(ld)?$/i,
  write: async (known, context) => {
    const losses = new PremiseLosses();
    const root = documentOf(known, context, losses);
    CROISSANT_CARRIES.tell(statementOf(known), losses);
    return { file: jsonFile(context.name, root), losses: losses.list() };
  },
};

function documentOf(known: Known, context: WriteContext, losses: PremiseLosses): Keyed {
  const statement = statementOf(known);
  const { parties = [], rights = [], splits = [], lineage, environment, note, encryption } = statement;
  const described = describedOf(known, context, losses);
  const licenses = licensesOf(rights, "recordings");
  if (licenses.length === 0) losses.lose("required-missing", "/license");
  const creators = parties.filter(isCreator);
  if (creators.length === 0) losses.lose("required-missing", "/creator");
  if (statement.url === undefined) losses.lose("required-missing", "/url");
  const having = (roles: readonly Party["roles"][number][]) =>
    parties.filter((party) => !isCreator(party) && party.roles.some((role) => roles.includes(role)));
  const helpers = having(["annotator", "integrator", "data-controller", "rights-holder"]);
  const others = parties.filter((party) => !isCreator(party) && !helpers.includes(party));
  const offers = offersOf(rights, { party: partyId, subject: (subject) => `subject/${subject}` }, (i) => `rights/${i}`);
  const said = (key: string, value: unknown): Keyed =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };
  const sources = lineage?.sources ?? [];
  return {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
    identifier: described.id,
    name: described.name,
    description: described.description,
    ...said("url", statement.url),
    ...said(
      "license",
      licenses.map(
        ({ expression, url, path }) =>
          url ?? {
            "@type": "CreativeWork",
            name: expression,
            ...(path === undefined ? {} : { url: asReference(path) }),
          },
      ),
    ),
    ...said("creator", creators.map(organization)),
    ...said("publisher", parties.filter(({ roles }) => roles.includes("provider")).map(organization)),
    ...said("contributor", helpers.map(organization)),
    ...said("mentions", others.map(organization)),
    datePublished: described.date,
    version: described.version,
    ...said("conditionsOfAccess", paragraphs({ Encryption: encryption })),
    ...said("usageInfo", offers),
    ...said(
      "prov:wasDerivedFrom",
      sources.map(({ name }) => ({ "@type": "prov:Entity", "prov:label": name })),
    ),
    ...said(
      "rai:dataCollection",
      paragraphs({
        Environment: environment,
        Robots: statement.robots,
        Sensors: statement.sensors,
        Software: statement.software,
        Tasks: statement.tasks,
        Lineage: lineage && { kind: lineage.kind, note: lineage.note },
      }),
    ),
    ...said(
      "rai:dataCollectionType",
      environment && [environment.kind === "simulated" ? "Software Collection" : "Direct measurement"],
    ),
    ...said("rai:dataCollectionRawData", paragraphs({ Sources: sources })),
    ...said("rai:dataPreprocessingProtocol", lineage?.steps?.map(inWords)),
    ...said("rai:personalSensitiveInformation", statement.privacy?.map(inWords)),
    ...said("rai:dataUseCases", rights.map(inWords)),
    ...said("rai:dataLimitations", note === undefined ? undefined : [note]),
    ...said("rai:dataAnnotationProtocol", protocolOf(known)),
    ...said("rai:machineAnnotationTools", toolsOf(known)),
    distribution: [
      ...known.files.map(({ path, sizeBytes, sha256 }, i) => ({
        "@type": "cr:FileObject",
        // mlcroissant refuses ids with spaces, escaped or not.
        "@id": /^[\w./-]+$/.test(path) ? path : `file/${i}`,
        name: path,
        contentUrl: asReference(path),
        contentSize: `${sizeBytes} B`,
        encodingFormat: mediaTypeOf(path),
        sha256,
      })),
      ...splits.map(({ name, recordings }, i) => ({
        "@type": "cr:FileSet",
        "@id": `split/${i}`,
        name,
        encodingFormat: "application/octet-stream",
        includes: recordings,
      })),
    ],
  };
}

const isCreator = ({ roles }: Party): boolean => roles.includes("recorder") || roles.includes("provider");

/**
 * An organisation. It is no node of its own, since mlcroissant reads a node that two refer to only once; rights name it by its
 * identifier. A contact that is no address on the web is said in words.
 */
function organization({ id, name, roles, country, contact }: Party): Keyed {
  const words = inWords({ roles, country, ...(contact !== undefined && !isWebAddress(contact) ? { contact } : {}) });
  return {
    "@type": "sc:Organization",
    identifier: partyId(id),
    name,
    description: words,
    ...(contact !== undefined && isWebAddress(contact) ? { url: contact } : {}),
  };
}

/** What annotators were told, where an annotation says it. */
function protocolOf({ annotation }: Known): string[] | undefined {
  return annotation?.guideline && [inWords(annotation.guideline)];
}

/** Models and programs that annotated. */
function toolsOf({ annotation }: Known): string[] | undefined {
  const tools = (annotation?.agents ?? []).filter(({ kind }) => kind !== "human");
  return tools.length === 0 ? undefined : tools.map(({ id, name, version }) => inWords({ id, name, version }));
}
