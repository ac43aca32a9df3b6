/**
 * What Croissant carries of a statement, and where.
 *
 * @module
 */
import { CarriedTable } from "./carried.js";
import { WITHOUT_TERM } from "./odrl.js";

export const CROISSANT_CARRIES = new CarriedTable([
  { ours: "/id", theirs: "identifier", how: "field" },
  { ours: "/title", theirs: "name", how: "field" },
  { ours: "/description", theirs: "description", how: "field" },
  { ours: "/url", theirs: "url", how: "field" },
  { ours: "/date", theirs: "datePublished", how: "field" },
  { ours: "/revision", theirs: "version (major)", how: "field" },
  { ours: "/note", theirs: "rai:dataLimitations", how: "words" },
  { ours: "/parties/*/id", theirs: "creator, publisher, contributor, mentions: identifier", how: "field" },
  { ours: "/parties/*/name", theirs: "creator, publisher, contributor, mentions: name", how: "field" },
  { ours: "/parties/**", theirs: "description of the organisation; url for a web address", how: "words" },
  { ours: "/rights/*/license", theirs: "license; rai:dataUseCases", how: "field" },
  { ours: "/rights/*/licenseFile/path", theirs: "license: url; rai:dataUseCases", how: "field" },
  { ours: "/rights/*/subjects/*", theirs: "usageInfo: odrl:target", how: "field" },
  { ours: "/rights/*/holder", theirs: "usageInfo: odrl:assigner", how: "field" },
  { ours: "/rights/*/terms/*/action", theirs: "usageInfo: odrl:action", how: "field", except: WITHOUT_TERM },
  { ours: "/rights/*/terms/*/decision", theirs: "usageInfo: odrl:permission, odrl:prohibition", how: "field" },
  { ours: "/rights/*/terms/*/purposes/*", theirs: "usageInfo: odrl:constraint purpose", how: "field" },
  { ours: "/rights/*/terms/*/recipients/*", theirs: "usageInfo: odrl:constraint recipient", how: "field" },
  { ours: "/rights/*/terms/*/duties/*/kind", theirs: "usageInfo: odrl:duty", how: "field", except: WITHOUT_TERM },
  { ours: "/rights/*/territory/*", theirs: "usageInfo: odrl:constraint spatial", how: "field" },
  { ours: "/rights/*/validFrom", theirs: "usageInfo: odrl:constraint dateTime", how: "field" },
  { ours: "/rights/*/validUntil", theirs: "usageInfo: odrl:constraint dateTime", how: "field" },
  { ours: "/rights/**", theirs: "rai:dataUseCases", how: "words" },
  { ours: "/privacy/**", theirs: "rai:personalSensitiveInformation", how: "words" },
  { ours: "/environment/**", theirs: "rai:dataCollection, rai:dataCollectionType", how: "words" },
  { ours: "/robots/**", theirs: "rai:dataCollection", how: "words" },
  { ours: "/sensors/**", theirs: "rai:dataCollection", how: "words" },
  { ours: "/software/**", theirs: "rai:dataCollection", how: "words" },
  { ours: "/tasks/**", theirs: "rai:dataCollection", how: "words" },
  { ours: "/lineage/sources/*/name", theirs: "prov:wasDerivedFrom", how: "field" },
  { ours: "/lineage/sources/**", theirs: "rai:dataCollectionRawData", how: "words" },
  { ours: "/lineage/steps/**", theirs: "rai:dataPreprocessingProtocol", how: "words" },
  { ours: "/lineage/**", theirs: "rai:dataCollection", how: "words" },
  { ours: "/encryption/**", theirs: "conditionsOfAccess", how: "words" },
  { ours: "/splits/*/name", theirs: "distribution: FileSet name", how: "field" },
  { ours: "/splits/*/recordings/*", theirs: "distribution: FileSet includes", how: "field" },
]);
