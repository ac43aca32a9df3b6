/**
 * What is found of an object once, however often it is asked for: what concerns all streams of a recording would otherwise be looked
 * for again with each of them. It is kept as long as the object, which is not to change meanwhile.
 */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>();
  return (of) => {
    let kept = known.get(of);
    if (kept === undefined) {
      kept = { found: find(of) };
      known.set(of, kept);
    }
    return kept.found;
  };
}
