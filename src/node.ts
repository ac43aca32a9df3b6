/**
 * Everything of the portable library, files, and other programs under the conformance suite.
 *
 * @module
 */
export {
  readExpectedFailures,
  readSuite,
  recordingPath,
  type VerifiedSuite,
  verifySuite,
} from "./conformance/node/folder.js";
export { type ProcessOptions, processContender } from "./conformance/node/process.js";
export { decrypterBy, recipientsIn } from "./delivery/node/age.js";
export { type CheckDeliveryOptions, checkDelivery } from "./delivery/node/check.js";
export { type PackOptions, packDelivery } from "./delivery/node/pack.js";
export { isDelivery } from "./delivery/node/recognise.js";
export { privateKey, publicKey } from "./delivery/node/signature.js";
export { type UnpackOptions, unpackDelivery } from "./delivery/node/unpack.js";
export { type VerifyOptions, verifyDelivery } from "./delivery/node/verify.js";
export * from "./index.js";
export { fileFolder, fileSink, fileSource } from "./io/file.js";
