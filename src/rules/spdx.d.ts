// Neither package says its types.
declare module "spdx-expression-parse" {
  export type Parsed =
    | { readonly license: string; readonly plus?: true; readonly exception?: string }
    | { readonly left: Parsed; readonly conjunction: "and" | "or"; readonly right: Parsed };
  export default function parse(expression: string): Parsed;
}
declare module "spdx-license-ids/deprecated.json" {
  const ids: readonly string[];
  export default ids;
}
