/** Version of this package; a test holds it to package.json. */
export const VERSION = "0.1.0";
/** Version of the specification. */
export const SPECIFICATION = "0.1";
