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
export * from "./index.js";
export { fileFolder, fileSink, fileSource } from "./io/file.js";
