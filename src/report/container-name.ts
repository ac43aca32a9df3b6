import type { Locale } from "../locales/en.js";

const NAMES: Readonly<Record<string, string>> = { mcap: "MCAP", rosbag1: "ROS 1 bag", sqlite3: "SQLite" };

/** What a container is called in a report; `files` is how many files a folder of rosbag2 has, undefined for a lone file. */
export function containerName(kind: string, files: number | undefined, words: Locale["report"]): string {
  const name = NAMES[kind] ?? kind;
  if (files === undefined) return kind === "sqlite3" ? `rosbag2 · ${name}` : name;
  return `rosbag2 · ${files === 1 ? name : words.inFiles(name, files)}`;
}
