import { z } from "zod";
import { count } from "../../spec/units.js";
import { defineRule, notChecked } from "../rule.js";

export const messagesNotLost = defineRule({
  id: "time/messages-not-lost",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The recorder SHOULD NOT report messages that it lost.",
    ja: "レコーダーは、失ったメッセージを報告していないことが望ましい。",
  },
  scope: {
    en: "Recordings with the recorder's own reports: `lostMessages` is there. Where these tell of no loss, it cannot be checked if `lostMessages.unreadEvents` is above 0.",
    ja: "レコーダー自身の報告がある記録：`lostMessages` がある。報告に損失がなく、`lostMessages.unreadEvents` が 0 より大きいときは検査できない。",
  },
  why: {
    en: "This is the only trace of what was lost on topics without a period, such as commands and events.",
    ja: "指令やイベントのように周期のないトピックでは、失われたことを示す唯一の手掛かりである。",
  },
  fix: {
    en: "In the recorder: a larger cache and a faster disk; in transport: reliable publishers, larger queues and socket buffers.",
    ja: "レコーダーでの損失なら、キャッシュを大きくし、速いディスクを使う。伝送での損失なら、reliable で配信し、キューとソケットのバッファーを大きくする。",
  },
  sources: ["rosbag2#2039", "rosbag2#2150", "rosbag2_interfaces/msg/MessagesLostEvent"],
  params: z.strictObject({
    allowed: count("Messages of one topic that may be lost.").default(0),
  }),
  messages: {
    recorder: {
      en: "{missing} messages were lost, {affected} of them in the recorder itself",
      ja: "メッセージが {missing} 件失われた。うち {affected} 件はレコーダーの中で失われた",
    },
    transport: {
      en: "{missing} messages were lost between publisher and recorder",
      ja: "配信元とレコーダーの間で、メッセージが {missing} 件失われた",
    },
    more: {
      en: "{missing} messages were lost on topics that are not listed",
      ja: "ほかのトピックで、メッセージが {missing} 件失われた",
    },
  },
  applies: ({ lostMessages }) => {
    if (!lostMessages) return false;
    const { unreadEvents, inTransport, inRecorder } = lostMessages;
    if (unreadEvents > 0 && inTransport + inRecorder === 0)
      return notChecked("the recorder's reports of lost messages could not be read");
    return true;
  },
  *check({ lostMessages }, { allowed }) {
    let listed = 0;
    for (const { topic, inTransport, inRecorder } of lostMessages!.topics) {
      const missing = inTransport + inRecorder;
      listed += missing;
      if (missing <= allowed) continue;
      yield {
        message: inRecorder > 0 ? "recorder" : "transport",
        at: { stream: topic },
        count: missing,
        evidence: { missing, affected: inRecorder },
      };
    }
    const rest = lostMessages!.inTransport + lostMessages!.inRecorder - listed;
    if (rest > allowed) yield { message: "more", count: rest, evidence: { missing: rest } };
  },
});
