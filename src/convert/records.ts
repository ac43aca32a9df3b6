/** The metadata record that carries the declaration. */
export const DECLARATION_RECORD = "tasuki";
/** What stands beside an output for the attachment that carries the annotation. */
export const ANNOTATION_RECORD = "annotations.tasuki";
/** The metadata record that says how many samples at the beginning of a part repeat those of earlier parts. */
export const PART_RECORD = "tasuki-part";
/** The metadata record in which rosbag2 describes the file. */
export const ROSBAG2_RECORD = "rosbag2";
