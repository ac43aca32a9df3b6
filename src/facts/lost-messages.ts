/**
 * What the recorder itself says that it lost: rosbag2 publishes the losses since its last report, by topic, and records
 * these reports with the rest.
 *
 * @module
 */

import type { LostMessagesFacts, TopicLoss } from "../spec/facts/rosbag2.js";
import { LISTED_LOSSES } from "../spec/limits.js";

/** The type of these reports. */
export const LOST_MESSAGES = "rosbag2_interfaces/msg/MessagesLostEvent";
/** Reports that are read; a recorder sends a few a second at most. */
const MOST = 100_000;
/** Topics whose losses are told apart. */
const TOPICS = 4096;

/** A count as decoders give it, where it is one. */
const countOf = (value: unknown): number => {
  const number = typeof value === "bigint" ? Number(value) : value;
  return typeof number === "number" && number >= 0 ? Math.min(number, 2 ** 32) : 0;
};

export class LostMessages {
  #events = 0;
  #unread = 0;
  #inTransport = 0;
  #inRecorder = 0;
  readonly #topics = new Map<string, TopicLoss>();

  /** Whether more reports are wanted. */
  get full(): boolean {
    return this.#events >= MOST;
  }

  /** Counts a report that cannot be read. */
  skip(): void {
    this.#unread++;
  }

  /** Takes a report as it was decoded. */
  take(event: unknown): void {
    const losses = (event as { messages_lost_statistics?: unknown } | null)?.messages_lost_statistics;
    if (!Array.isArray(losses)) {
      this.skip();
      return;
    }
    this.#events++;
    for (const loss of losses as readonly Record<string, unknown>[]) {
      const inTransport = countOf(loss["messages_lost_in_transport"]);
      const inRecorder = countOf(loss["messages_lost_in_recorder"]);
      this.#inTransport += inTransport;
      this.#inRecorder += inRecorder;
      const topic = String(loss["topic_name"]).slice(0, 1000);
      const known = this.#topics.get(topic);
      if (!known && this.#topics.size >= TOPICS) continue;
      this.#topics.set(topic, {
        topic,
        inTransport: (known?.inTransport ?? 0) + inTransport,
        inRecorder: (known?.inRecorder ?? 0) + inRecorder,
      });
    }
  }

  /** The facts; undefined where there were no reports. */
  finish(): LostMessagesFacts | undefined {
    if (this.#events + this.#unread === 0) return undefined;
    return {
      events: this.#events,
      unreadEvents: this.#unread,
      inTransport: this.#inTransport,
      inRecorder: this.#inRecorder,
      topics: [...this.#topics.values()].sort((a, b) => (a.topic < b.topic ? -1 : 1)).slice(0, LISTED_LOSSES),
    };
  }
}
