import type {
  DeliveryDifference,
  DeliveryDifferenceKind,
  VerificationReport,
} from "../../spec/verdict/verification.js";
import { grouped } from "../grouped.js";

const files = (count: number) => `${grouped(count)} ${count === 1 ? "file" : "files"}`;

/** Words about deliveries. */
export const delivery = {
  packed: (count: number, size: string, to: string) => `Packed ${files(count)}, ${size}, into ${to}.`,
  refused: (from: string, count: number) =>
    `${from} was not packed: ${grouped(count)} ${count === 1 ? "thing stands" : "things stand"} against it.`,
  resumed: (count: number) => `${files(count)} were there from an earlier run.`,
  signed: "Signed: delivery.json.sig.",
  sealed: "Encrypted by age. The names of files stay visible.",
  unpacked: (count: number, size: string, to: string) => `Unpacked ${files(count)}, ${size}, into ${to}.`,
  decrypted: (count: number) => `${files(count)} were decrypted.`,
  notUnpacked: (from: string, count: number) =>
    `${from} was not unpacked: ${grouped(count)} ${count === 1 ? "thing stands" : "things stand"} against it.`,
  unpackWith: (to: string, key: string) =>
    `Whoever receives it runs: tasuki verify ${to}${key}, then tasuki unpack ${to} FOLDER --identity FILE`,
  checkWith: (to: string) => `Go on with: tasuki check ${to}`,
  empty: (folders: string) => `Empty folders are not part of it: ${folders}`,
  verifyWith: (to: string, key: string) => `Whoever receives it runs: tasuki verify ${to}${key}`,
  intact: (count: number, size: string) => `Intact: ${files(count)}, ${size}.`,
  differs: (count: number) => `Differs from what was packed: ${grouped(count)} ${count === 1 ? "place" : "places"}.`,
  signature: {
    absent: "Not signed.",
    "not-checked": "Signed; give the public key of the packer to check the signature: --key.",
    valid: "The signature holds.",
    wrong: "The signature does not hold.",
  } satisfies Record<VerificationReport["signature"], string> as Record<VerificationReport["signature"], string>,
  kinds: {
    "document-unreadable": "cannot be read as the document of a delivery",
    "tag-file-missing": "is missing",
    "tag-file-differs": "is not what tagmanifest-sha256.txt says",
    "manifest-unreadable": "cannot be read as a manifest",
    "manifest-disagrees": "manifest-sha256.txt and delivery.json disagree",
    "path-unsafe": "cannot be the path of a delivered file",
    "not-a-file": "is no file: a link or a device is not delivered",
    "file-missing": "is missing",
    "file-added": "is not part of the delivery",
    "size-differs": "has another size",
    "digest-differs": "has other bytes",
    "file-unreadable": "cannot be read",
    "signature-missing": "is missing, and a key was given",
    "signature-unreadable": "is no signature",
    "signature-wrong": "does not fit: delivery.json was changed after signing",
    "signature-of-another-key": "was made with another key",
    "not-decrypted": "cannot be decrypted",
    "plain-digest-differs": "is another file than the one that was encrypted",
  } satisfies Record<DeliveryDifferenceKind, string> as Record<DeliveryDifferenceKind, string>,
  /** As part of a check. */
  packedFiles: (count: number, size: string) => `delivery of ${files(count)}, ${size}`,
  toPack: (count: number, size: string) => `${files(count)}, ${size}, not packed yet`,
  encrypted: "encrypted",
  signatureState: {
    absent: "not signed",
    "not-checked": "signed, not checked",
    valid: "signature holds",
    wrong: "signature does not hold",
  } satisfies Record<VerificationReport["signature"], string> as Record<VerificationReport["signature"], string>,
  asSuch: (verdict: string) => `As a delivery: ${verdict}`,
  lets: (top: number) => `The delivery lets its recordings reach level ${top}.`,
  stops: (level: number, name: string) => `The delivery stops its recordings below level ${level} (${name}).`,
  pack: (folder: string) => `Pack it: tasuki pack ${folder} DELIVERY, then tasuki check DELIVERY.`,
  reason: (reason: string) => `: ${reason}`,
  instead: ({ expected, actual }: Pick<DeliveryDifference, "expected" | "actual">) =>
    [expected && `expected ${expected}`, actual && `found ${actual}`].filter(Boolean).join(", "),
};

export const packCommand = {
  summary: "pack a folder of recordings into a delivery",
  description:
    "Pack the files below a folder into a delivery: a new folder with the files under data/, delivery.json with the SHA-256 of each, " +
    "and the manifests of a bag (BagIt, RFC 8493). The folder itself stays as it is. A run that was interrupted goes on where it stopped.",
  from: "folder whose files are delivered",
  to: "the delivery, which must not be there yet",
  id: "id of the delivery; the name of the folder where it is left out",
  revision: "which revision of the delivery it is, from 1",
  note: "what else must be known, in words",
  link: "make hard links instead of copies: at once, but both names are then one file",
  key: "sign with this private key: Ed25519 in PEM, such as `openssl genpkey -algorithm ed25519` makes",
  recipient:
    "encrypt every file for this recipient of age (age-encryption.org), age1…; may be repeated. Names of files stay visible",
  recipientsFile: "encrypt for every recipient in this file, one a line; may be repeated",
  date: "date of the delivery: a date in ISO 8601, or `none` for the same bytes again (default: now)",
  format: "form of the report",
  output: "write the report to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 packed, 2 not packed.",
};

export const verifyCommand = {
  summary: "say whether a delivery is what was packed",
  description:
    "Compare every file of a delivery with the size and SHA-256 in delivery.json, and the manifests with each other, and name what differs: " +
    "missing, added, cut and changed files. Nothing is asked of a network, and nothing of the delivery is written.",
  delivery: "the delivery: a folder with delivery.json",
  key: "the packer's public key in PEM: without a valid signature by it, the delivery differs",
  journal: "keep what was verified in this file, so that an interrupted run goes on; not inside the delivery",
  format: "form of the report",
  output: "write the report to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 intact, 1 differs, 2 could not be looked at.",
};

export const unpackCommand = {
  summary: "unpack a delivery into a folder, decrypted where it is encrypted",
  description:
    "Unpack a delivery into a new folder: every file as it was packed, held to its digest, and decrypted by an identity of age where it is encrypted. " +
    "A file that is not what was packed leaves nothing behind. The delivery stays as it is. A run that was interrupted goes on where it stopped.",
  from: "the delivery: a folder with delivery.json",
  to: "the new folder, which must not be there yet",
  identity: "file with the identity that decrypts, as age-keygen writes it (AGE-SECRET-KEY-1…)",
  key: "the packer's public key in PEM: without a valid signature by it, nothing is unpacked",
  format: "form of the report",
  output: "write the report to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 unpacked, 1 something differs, 2 could not be looked at.",
};
