/**
 * Everything of the portable library, and files.
 *
 * @module
 */
export * from "./index.js";
export { fileSource } from "./io/file.js";
