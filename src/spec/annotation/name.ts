/**
 * How annotations are named.
 *
 * @module
 */

/** How the name of an annotation ends, beside a recording and inside it. */
export const ANNOTATION_ENDING = ".annotations.tasuki.json";

/** Whether a name is that of an annotation. */
export const isAnnotationName = (name: string): boolean => name.toLowerCase().endsWith(ANNOTATION_ENDING);
