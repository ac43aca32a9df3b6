/** What rules about files say alike, whose size or digest an annotation states. */
import type { Evidence } from "../spec/verdict/finding.js";

/** A file as it is stated, or as it is. */
interface SizeAndDigest {
  readonly sizeBytes?: number | undefined;
  readonly sha256?: string | undefined;
}

/** The words for each difference. */
export const differenceMessages = {
  size: {
    en: "{name} has {sizeBytes}, the annotation says {allowedBytes}",
    ja: "{name} は {sizeBytes} だが、アノテーションには {allowedBytes} とある",
  },
  digest: {
    en: "{name} has the SHA-256 {actual}, the annotation says {expected}",
    ja: "{name} の SHA-256 は {actual} だが、アノテーションには {expected} とある",
  },
} as const;

/** How a file differs from what is stated of it; undefined where it does not, as far as both are known. */
export function differenceOf(
  name: string,
  stated: SizeAndDigest,
  file: SizeAndDigest,
): { readonly message: "size" | "digest"; readonly evidence: Evidence } | undefined {
  const { sizeBytes: allowedBytes, sha256: expected } = stated;
  const { sizeBytes, sha256: actual } = file;
  if (allowedBytes !== undefined && sizeBytes !== undefined && sizeBytes !== allowedBytes)
    return { message: "size", evidence: { name, sizeBytes, allowedBytes } };
  if (expected !== undefined && actual !== undefined && actual !== expected)
    return { message: "digest", evidence: { name, actual, expected } };
  return undefined;
}
