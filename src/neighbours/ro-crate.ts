/**
 * RO-Crate 1.2: a data set with what made it, as linked things. Robots and sensors are instruments of the recording, which is an action;
 * parts that schema.org has no terms for stand as texts that the data set mentions.
 *
 * @module
 */

import { jsonFile } from "../label-formats/made.js";
import { PremiseLosses } from "../label-losses.js";
import type { Keyed } from "../openlabel/walk.js";
import type { Party } from "../spec/declaration/party.js";
import { CarriedTable } from "./carried.js";
import type { Known, NeighbourFormat, WriteContext } from "./format.js";
import { licensesOf } from "./licenses.js";
import { asReference, mediaTypeOf } from "./media-types.js";
import { describedOf, isWebAddress, statementOf } from "./statement.js";
import { inWords } from "./words.js";

const SPECIFICATION = "https://w3id.org/ro/crate/1.2";
/** Name that a crate asks of its metadata. */
const NAME = "ro-crate-metadata.json";

export const RO_CRATE_CARRIES = new CarriedTable([
  { ours: "/id", theirs: "./: identifier", how: "field" },
  { ours: "/title", theirs: "./: name", how: "field" },
  { ours: "/description", theirs: "./: description", how: "field" },
  { ours: "/url", theirs: "./: url", how: "field" },
  { ours: "/date", theirs: "./: datePublished", how: "field" },
  { ours: "/revision", theirs: "./: version (major)", how: "field" },
  { ours: "/note", theirs: "CreativeWork: text", how: "words" },
  { ours: "/parties/*/id", theirs: "Organization: @id", how: "field" },
  { ours: "/parties/*/name", theirs: "Organization: name", how: "field" },
  { ours: "/parties/**", theirs: "Organization: description; ContactPoint", how: "words" },
  { ours: "/robots/*/manufacturer", theirs: "IndividualProduct: manufacturer", how: "field" },
  { ours: "/robots/*/model", theirs: "IndividualProduct: model", how: "field" },
  { ours: "/robots/*/serial", theirs: "IndividualProduct: serialNumber", how: "field" },
  { ours: "/robots/**", theirs: "IndividualProduct: description", how: "words" },
  { ours: "/sensors/*/manufacturer", theirs: "IndividualProduct: manufacturer", how: "field" },
  { ours: "/sensors/*/model", theirs: "IndividualProduct: model", how: "field" },
  { ours: "/sensors/*/serial", theirs: "IndividualProduct: serialNumber", how: "field" },
  { ours: "/sensors/**", theirs: "IndividualProduct: description", how: "words" },
  { ours: "/software/*/name", theirs: "SoftwareApplication: name", how: "field" },
  { ours: "/software/*/version", theirs: "SoftwareApplication: version", how: "field" },
  { ours: "/software/*/repository", theirs: "SoftwareApplication: url", how: "field" },
  { ours: "/software/**", theirs: "SoftwareApplication: description", how: "words" },
  { ours: "/lineage/sources/*/name", theirs: "CreateAction: object", how: "field" },
  { ours: "/rights/*/license", theirs: "./: license; CreativeWork: text", how: "field" },
  { ours: "/rights/**", theirs: "CreativeWork: text", how: "words" },
  { ours: "/privacy/**", theirs: "CreativeWork: text", how: "words" },
  { ours: "/environment/**", theirs: "CreativeWork: text", how: "words" },
  { ours: "/tasks/**", theirs: "CreativeWork: text", how: "words" },
  { ours: "/lineage/**", theirs: "CreativeWork: text", how: "words" },
  { ours: "/splits/**", theirs: "CreativeWork: text", how: "words" },
  { ours: "/encryption/**", theirs: "CreativeWork: text", how: "words" },
]);

export const roCrate: NeighbourFormat = {
  id: "ro-crate",
  writes: /(^|[/\\-])ro-crate-metadata\.json$/i,
  write: async (known, context) => {
    const losses = new PremiseLosses();
    const graph = graphOf(known, context, losses);
    RO_CRATE_CARRIES.tell(statementOf(known), losses);
    return {
      file: jsonFile(context.name, { "@context": `${SPECIFICATION}/context`, "@graph": graph }),
      losses: losses.list(),
    };
  },
};

const ref = (id: string): Keyed => ({ "@id": id });
const partyId = (id: string): string => `#party-${asReference(id)}`;

function graphOf(known: Known, context: WriteContext, losses: PremiseLosses): Keyed[] {
  const statement = statementOf(known);
  const { parties = [], robots = [], sensors = [], software = [], rights = [], lineage } = statement;
  const described = describedOf(known, context, losses);
  const [license] = licensesOf(rights, "recordings");
  if (!license) losses.lose("required-missing", "/license");
  const licenseId = license?.url ?? (license?.path === undefined ? "#license" : asReference(license.path));
  const isFile = license?.path !== undefined && known.files.some(({ path }) => path === license.path);
  const files = known.files.map(({ path, sizeBytes, sha256 }) => ({
    "@id": asReference(path),
    "@type": "File",
    name: path,
    contentSize: String(sizeBytes),
    encodingFormat: mediaTypeOf(path),
    sha256,
  }));
  const products = [
    ...robots.map((each, i) => product(each, `#robot-${i}`, "robot")),
    ...sensors.map((each, i) => product(each, `#sensor-${i}`, "sensor")),
  ];
  const programs = software.map((each, i) => {
    const { name, version, repository, ...rest } = each;
    // The type asks for a page and a version; what lacks one is a work all the same.
    const isWhole = version !== undefined && repository !== undefined && isWebAddress(repository);
    return {
      "@id": `#software-${i}`,
      "@type": isWhole ? "SoftwareApplication" : "CreativeWork",
      name,
      ...(version === undefined ? {} : { version }),
      ...(repository === undefined ? {} : { url: repository }),
      description: inWords(rest),
    };
  });
  const sources = (lineage?.sources ?? []).map(({ name }, i) => ({
    "@id": `#source-${i}`,
    "@type": "CreativeWork",
    name,
  }));
  const texts = Object.entries({
    rights,
    privacy: statement.privacy,
    environment: statement.environment,
    tasks: statement.tasks,
    lineage,
    splits: statement.splits,
    encryption: statement.encryption,
    note: statement.note,
  }).flatMap(([part, value]) => {
    const text = inWords(value);
    return text === "" ? [] : { "@id": `#${part}`, "@type": "CreativeWork", name: part, text };
  });
  const agents = parties.filter(({ roles }) => roles.includes("recorder"));
  const instruments = [...products, ...programs];
  const action = {
    "@id": "#recording",
    "@type": "CreateAction",
    name: "Recording",
    ...list(
      "agent",
      agents.map(({ id }) => partyId(id)),
    ),
    ...list(
      "instrument",
      instruments.map((each) => each["@id"]),
    ),
    ...list(
      "object",
      sources.map((each) => each["@id"]),
    ),
    result: ref("./"),
  };
  const publishers = parties.filter(({ roles }) => roles.includes("provider"));
  const [first] = parties;
  const others = parties.filter((party) => !agents.includes(party) && !publishers.includes(party));
  const root = {
    "@id": "./",
    "@type": "Dataset",
    identifier: described.id,
    name: described.name,
    description: described.description,
    datePublished: described.date,
    version: described.version,
    ...(statement.url === undefined ? {} : { url: statement.url }),
    ...(license ? { license: ref(licenseId) } : {}),
    ...list(
      "author",
      agents.map(({ id }) => partyId(id)),
    ),
    ...list(
      "publisher",
      (publishers.length > 0 ? publishers : first ? [first] : []).map(({ id }) => partyId(id)),
    ),
    ...list(
      "hasPart",
      files.map((each) => each["@id"]),
    ),
    ...list("mentions", [...[action, ...texts].map((each) => each["@id"]), ...others.map(({ id }) => partyId(id))]),
  };
  return [
    { "@id": NAME, "@type": "CreativeWork", conformsTo: ref(SPECIFICATION), about: ref("./") },
    root,
    ...(license && !isFile
      ? [
          {
            "@id": licenseId,
            "@type": "CreativeWork",
            name: license.expression,
            description: `Licence ${license.expression}`,
          },
        ]
      : []),
    ...files,
    ...parties.flatMap(organization),
    ...instruments,
    ...sources,
    action,
    ...texts,
  ];
}

/** References under a name; nothing where there are none, and no list where there is one. */
const list = (key: string, ids: readonly string[]): Keyed => {
  const [first, ...others] = ids.map(ref);
  return first === undefined ? {} : { [key]: others.length === 0 ? first : [first, ...others] };
};

interface Device {
  readonly id?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly model?: string | undefined;
  readonly serial?: string | undefined;
}

/** A robot or a sensor as a product, of which there is one. */
function product<T extends Device>(
  { manufacturer, model, serial, ...rest }: T,
  id: string,
  kind: string,
): Keyed & { "@id": string } {
  return {
    "@id": id,
    "@type": "IndividualProduct",
    name: [kind, rest.id ?? model].filter((each) => each !== undefined).join(" "),
    ...(manufacturer === undefined ? {} : { manufacturer }),
    ...(model === undefined ? {} : { model }),
    ...(serial === undefined ? {} : { serialNumber: serial }),
    description: inWords(rest),
  };
}

function organization({ id, name, contact, ...rest }: Party): Keyed[] {
  const contactId = `#contact-${asReference(id)}`;
  const isPage = contact !== undefined && isWebAddress(contact);
  return [
    {
      "@id": partyId(id),
      "@type": "Organization",
      identifier: id,
      name,
      description: inWords(rest),
      ...(isPage ? { url: contact } : {}),
      ...(contact === undefined ? {} : { contactPoint: ref(contactId) }),
    },
    ...(contact === undefined
      ? []
      : [{ "@id": contactId, "@type": "ContactPoint", name: contact, ...(isPage ? { url: contact } : {}) }]),
  ];
}
