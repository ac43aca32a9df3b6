import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-checksum", "data-checksum", "summary-checksum", "attachment-checksum"] as const;

export const checksumsHold = defineRule({
  id: "container/checksums-hold",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "Every checksum that a recording carries MUST equal that of its bytes.",
    ja: "記録がもつチェックサムは、すべて、実際のバイト列から計算した値と一致しなければならない。",
  },
  scope: {
    en: "Recordings with a checksum that was computed: `container.checksums.verified` is above 0.",
    ja: "計算して照合したチェックサムのある記録：`container.checksums.verified` が 0 より大きい。",
  },
  why: {
    en: "The bytes are not those that were recorded; what changed may be a pixel or a joint angle.",
    ja: "バイト列が記録時のものと異なる。変わったのは画素かもしれず、関節角かもしれない。",
  },
  fix: {
    en: "Copy the file again from its source and compare; if the source is broken too, the recording disk is suspect.",
    ja: "元のファイルからコピーし直して比較する。元も壊れていれば、記録に使ったディスクの故障が疑われる。",
  },
  sources: ["MCAP specification, Chunk, Data End, Footer, Attachment"],
  messages: {
    "chunk-checksum": {
      en: "a chunk's bytes have checksum {actual}, it says {expected}; its samples were not used",
      ja: "チャンクのチェックサムは {expected} のはずだが {actual} である。このチャンクのサンプルは使わなかった",
    },
    "data-checksum": {
      en: "the data section's bytes have checksum {actual}, it says {expected}",
      ja: "データセクションのチェックサムは {expected} のはずだが {actual} である",
    },
    "summary-checksum": {
      en: "the summary's bytes have checksum {actual}, it says {expected}",
      ja: "サマリーのチェックサムは {expected} のはずだが {actual} である",
    },
    "attachment-checksum": {
      en: "attachment {name} has checksum {actual}, it says {expected}",
      ja: "添付 {name} のチェックサムは {expected} のはずだが {actual} である",
    },
  },
  applies: (recording) => recording.container.checksums.verified > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
