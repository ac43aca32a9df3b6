/**
 * How much is kept of what grows with a recording, and from where on something is told. They stand apart from the schemas, so that
 * what measures a recording loads none.
 *
 * @module
 */

/** How many occurrences a tally keeps. */
export const FIRST_FEW = 5;

/** The most attachments and metadata records that are listed one by one; all are counted. */
export const LISTED = 64;

/** The most files of a recording that are listed one by one; all are counted. */
export const LISTED_FILES = 256;

/** The most keys of `custom_data` that are listed. */
export const LISTED_KEYS = 64;

/** The most intervals across file splits that are kept of a stream. */
export const LONGEST_SPLITS = 8;

/** The most topics whose lost messages are listed one by one. */
export const LISTED_LOSSES = 64;

/** A stamp that is ahead of the log time by no more than this is not counted: two clocks are read one after the other. */
export const AHEAD_NS = 1_000_000;

/** How many frame ids of a stream are listed. */
export const FRAMES = 16;

/** How many of the longest intervals between samples are kept. */
export const LONGEST = 16;

/** Intervals of more periods than this are pauses in which nothing is said to be missing. */
export const FARTHEST_PERIODS = 10_000;

/** How many lengths of pauses are told apart, in periods. */
export const PAUSE_LENGTHS = 128;

/** The most segments and steps of a clock that are kept of a stream. */
export const SEGMENTS = 32;

/** How many sources of one stream are told apart. */
export const OBSERVED_SOURCES = 8;

/** The most pairs, and the most partners of a stream, that are compared without a declaration. */
export const MOST_PAIRS = 96;
export const MOST_PARTNERS = 8;

/** The most declared groups that are measured. */
export const MOST_GROUPS = 32;

/** A partner that lies farther away than this part of a period is none: half of it, and 10 % for jitter. */
export const REACH = 0.6;

/** How many of the longest gaps of a transform are listed. */
export const LISTED_GAPS = 8;

/** Intervals between two stamps of a transform that are no longer than this are no gap. */
export const TRANSFORM_GAP_NS = 100_000_000;

/** What it takes to say by their motion how far two streams are apart. */
export const MOTION_RULES = {
  /** Seconds that both were seen. */
  leastS: 30,
  /** Root mean square of the rate of turning, in rad/s. */
  leastTurning: 0.05,
  /** Correlation at the best lag. */
  leastCorrelation: 0.8,
  /** How far it stands above that at any other lag. */
  leastMargin: 0.03,
} as const;

/** The longest robot description that is read, in characters. */
export const LONGEST_DESCRIPTION = 8 * 1024 * 1024;

/** The most links, and joints, that are read of one robot description. */
export const MOST_LINKS = 4096;

/** How many secrets are listed. */
export const LISTED_SECRETS = 16;

/** How many faults of an annotation are listed. */
export const MOST_FAULTS = 20;

/** How many different calibrations of a stream of images are kept. */
export const MOST_CALIBRATIONS = 8;

/** How many coefficients of distortion are kept; no known model has more than 14. */
export const MOST_COEFFICIENTS = 32;

/** How many formats of the images of a stream are kept. */
export const MOST_FORMATS = 8;

/** How many columns of point clouds are named. */
export const NAMED_COLUMNS = 64;

/** How many different layouts of one stream of vectors, and elements of one layout, are told apart. */
export const NAMED_LAYOUTS = 8;
export const NAMED_ELEMENTS = 256;

/** The most witnesses and alternatives of a diagnosis that are named. */
export const NAMED = 8;
