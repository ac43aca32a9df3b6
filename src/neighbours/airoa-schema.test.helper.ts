/**
 * What AIRoA's schemas ask of a `meta.json`, as facts: keys that must be there, types, enumerations, and which objects are closed.
 * Taken from `v1_3.json` (ee583ea) and the two texts of `v2_0.json` (1ef68a8 without, ecfae86 with `runner.organization`) in
 * airoa-org/airoa-metadata.
 */
import { z } from "zod";

const time = z.number().min(0);
const git = { uri: z.url(), hash: z.string(), branch: z.string() };
const textOrNull = z.string().nullable();

export const SCHEMA_2_0 = z.object({
  $schema: z.url(),
  schema_version: z.string().regex(/^\d+\.\d+$/),
  uuid: z.uuid(),
  robot: z.object({ type: z.string(), id: z.string(), uri: textOrNull.optional(), checksum: textOrNull.optional() }),
  files: z.array(z.object({ type: z.string(), name: z.string(), checksum: textOrNull.optional() })).min(1),
  environment: z.object({
    type: z.enum(["real_world", "simulation"]),
    site: z.string(),
    location: textOrNull.optional(),
  }),
  runner: z.object({ type: z.enum(["operator", "model"]), organization: z.string(), name: z.string() }),
  devices: z.array(z.object({ role: z.string(), type: z.string(), id: z.string() })).min(1),
  programs: z
    .array(
      z.object({
        role: z.string(),
        name: z.string(),
        source: z.object({
          git: z
            .object({ ...git, tag: textOrNull.optional() })
            .nullable()
            .optional(),
        }),
      }),
    )
    .min(1),
  episode: z.object({ start_time: time, end_time: time, success: z.boolean(), label: z.string() }),
  labels: z.array(z.string()),
  segments: z.array(
    z.object({ start_time: time, end_time: time, label_idx: z.number().int().min(0), success: z.boolean() }),
  ),
});

const entity = z.union([
  z.strictObject({ role: z.enum(["robot", "operator", "location", "organization"]), id: z.string() }),
  z.strictObject({ role: z.enum(["robot", "operator", "location", "organization"]), name: z.string() }),
  z.strictObject({ role: z.literal("task-record"), id: z.string() }),
  z.strictObject({ role: z.literal("task-template"), id: z.string(), name: z.string(), description: z.string() }),
]);

export const SCHEMA_1_3 = z.strictObject({
  $schema: z.url().optional(),
  uuid: z.uuid(),
  version: z.string().regex(/^\d+\.\d+$/),
  files: z.array(z.strictObject({ type: z.string(), name: z.string() })).min(1),
  context: z.strictObject({
    entities: z.array(entity),
    components: z.array(
      z.strictObject({
        role: z.string(),
        name: z.string(),
        source: z.strictObject({ git: z.strictObject({ ...git, tag: z.string().optional() }) }),
      }),
    ),
  }),
  run: z.strictObject({
    total_time_s: z.number().min(0),
    episode_label: textOrNull.optional(),
    instructions: z.array(z.strictObject({ idx: z.number().int().min(0), text: z.array(z.string()) })),
    segments: z.array(
      z.strictObject({
        start_time: time,
        end_time: time,
        instruction_idx: z.number().int().min(0),
        score: z.number().optional(),
        success: z.boolean(),
        controlled_by: z.string(),
        is_composite: z.boolean().optional(),
      }),
    ),
  }),
});
