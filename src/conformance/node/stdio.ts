/**
 * Tasuki as an implementation that another runner speaks to.
 *
 * @module
 */
import { fileSource } from "../../io/file.js";
import { RunnerRequest } from "../../spec/verdict/conformance-protocol.js";
import { answerCase, OWN } from "../own.js";
import { Lines } from "./lines.js";

/** Answers requests on standard input, one after another, until told to stop or the input ends. */
export async function serve(input: NodeJS.ReadableStream, print: (line: string) => Promise<void>): Promise<void> {
  const pending: string[] = [];
  const lines = new Lines(
    (line) => pending.push(line),
    () => pending.push("a line that is too long"),
  );
  input.setEncoding("utf8");
  for await (const text of input) {
    lines.take(String(text));
    for (let line = pending.shift(); line !== undefined; line = pending.shift()) {
      const answer = await answerTo(line);
      if (answer === undefined) return;
      await print(`${JSON.stringify(answer)}\n`);
    }
  }
}

async function answerTo(line: string): Promise<object | undefined> {
  let id = "";
  try {
    const request = RunnerRequest.parse(JSON.parse(line));
    if (request.cmd === "stop") return undefined;
    if (request.cmd === "start") return OWN;
    id = String(request.case["id"]);
    const { recording } = request;
    return await answerCase(request.case, () => {
      if (recording === undefined) throw new Error("the request names no recording");
      return fileSource(recording);
    });
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
