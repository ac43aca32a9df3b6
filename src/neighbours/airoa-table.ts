/**
 * What AIRoA's `meta.json` carries of a declaration, and where. Documentation shows the table, and a test holds it to what comes back.
 *
 * @module
 */

/** A field of ours, and its places in both versions; undefined where there is none. */
export interface AiroaRow {
  readonly ours: string;
  readonly v13?: string;
  readonly v20?: string;
}

export const AIROA_CARRIES: readonly AiroaRow[] = [
  { ours: "/robots/0/serial", v13: "context.entities, role robot: id", v20: "robot.id" },
  { ours: "/robots/0/model", v20: "robot.type" },
  { ours: "/robots/0/manufacturer" },
  { ours: "/robots/0/description/path" },
  { ours: "/parties/0/name", v13: "context.entities, role organization: name", v20: "runner.organization" },
  { ours: "/parties/0/country" },
  { ours: "/environment/kind", v20: "environment.type" },
  { ours: "/environment/site/id", v13: "context.entities, role location: name", v20: "environment.site" },
  { ours: "/environment/conditions/location", v20: "environment.location" },
  { ours: "/environment/people" },
  { ours: "/sensors/0/id", v20: "devices: id (modality action)" },
  { ours: "/sensors/0/model", v20: "devices: type" },
  { ours: "/sensors/0/note", v20: "devices: role" },
  { ours: "/sensors/1/id" },
  { ours: "/software/0/name", v13: "context.components: name", v20: "programs: name" },
  { ours: "/software/0/role", v13: "context.components: role", v20: "programs: role" },
  { ours: "/software/0/revision", v13: "context.components: source.git.hash", v20: "programs: source.git.hash" },
  { ours: "/software/0/version", v13: "context.components: source.git.tag", v20: "programs: source.git.tag" },
  { ours: "/software/0/repository", v13: "context.components: source.git.uri", v20: "programs: source.git.uri" },
  { ours: "/software/0/branch", v13: "context.components: source.git.branch", v20: "programs: source.git.branch" },
  { ours: "/tasks/0/id", v13: "context.entities, role task-template: id" },
  { ours: "/tasks/0/name/en", v13: "context.entities, role task-template: name", v20: "episode.label" },
  { ours: "/tasks/0/description/en", v13: "context.entities, role task-template: description" },
  { ours: "/episodes/0/id", v13: "uuid", v20: "uuid" },
  { ours: "/episodes/0/startNs", v13: "run.segments, is_composite: start_time", v20: "episode.start_time" },
  { ours: "/episodes/0/outcome", v13: "run.segments, is_composite: success", v20: "episode.success" },
  { ours: "/episodes/0/operator", v13: "context.entities, role operator: id", v20: "runner.name" },
  { ours: "/rights/0/license" },
  { ours: "/privacy/0/state" },
  { ours: "/lineage/kind" },
  { ours: "/clocks/0/id" },
];
