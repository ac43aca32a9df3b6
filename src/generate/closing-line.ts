/** A vitest reporter that closes with `N passed, N failed` alone on a line, which CI reads. */
interface Case {
  result(): { state: string };
}
interface Module {
  children: { allTests(): Iterable<Case> };
  errors(): readonly unknown[];
}

export default class ClosingLine {
  onTestRunEnd(modules: readonly Module[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      // A file that could not be loaded has no tests to fail.
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed++;
        else if (state === "failed") counts.failed++;
        else counts.skipped++;
      }
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    // After the default reporter's own summary.
    setImmediate(() => process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`));
  }
}
