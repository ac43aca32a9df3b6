/** A count, in groups of three, as ISO 80000-1 has it: `11 858`. */
export const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, " ");
