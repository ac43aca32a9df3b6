/** The list of licences has no types of its own. */
declare module "spdx-license-ids/index.json" {
  const ids: readonly string[];
  export default ids;
}
