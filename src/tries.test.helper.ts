/** How many times as often as usual properties are tried: `npm run test:deep` sets it, and nothing else. */
const TIMES = Number(process.env.TASUKI_TRIES ?? 1);

/** How often a property is tried: as often as is usual, or many times as often. */
export const tries = (usual: number): number => usual * TIMES;

/** How long a test may take, in milliseconds: as long as is usual, or many times as long. */
export const patience = (usual: number): number => usual * TIMES;
