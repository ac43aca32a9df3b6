import { z } from "zod";
import { defineRule } from "../rule.js";

export const jointPositionsAlive = defineRule({
  id: "modality/joint-positions-alive",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The position of a joint SHOULD change while its velocity says that it moves.",
    ja: "速度が動いていることを示す間、関節の位置は変化していることが望ましい。",
  },
  scope: {
    en: "Streams of modality `joint-state` with a joint in `content.jointState.joints`.",
    ja: "`content.jointState.joints` に関節がある、モダリティが `joint-state` のストリーム。",
  },
  why: {
    en: "A position that froze under new stamps pairs every image with a pose that the arm has left.",
    ja: "新しいタイムスタンプのまま位置が固まると、すべての画像が、アームがすでに離れた姿勢と対応付けられる。",
  },
  fix: {
    en: "Look for a driver that publishes its last reading when the bus is silent.",
    ja: "通信が途絶えても直前の値を配信するドライバーがないかを調べる。",
  },
  sources: ["Tasuki, FR-015"],
  params: z.strictObject({
    allowedRad: z
      .number()
      .min(0)
      .meta({ description: "Farthest that a joint may go by its velocity while its position stays.", unit: "rad" })
      .default(0.1),
  }),
  messages: {
    frozen: {
      en: "the position of joint {name} stays while it goes {measured} by its velocity",
      ja: "速度によれば {measured} 動いた間、関節 {name} の位置が変わらない",
    },
  },
  applies: ({ content }) => (content?.jointState?.joints.length ?? 0) > 0,
  *check({ content }, { allowedRad }) {
    const { joints } = content!.jointState!;
    const frozen = joints.filter(({ stuckTravel }) => stuckTravel > allowedRad);
    if (frozen.length === 0) return;
    const worst = frozen.reduce((a, b) => (b.stuckTravel > a.stuckTravel ? b : a));
    yield {
      message: "frozen",
      evidence: {
        name: worst.name,
        measured: worst.stuckTravel,
        most: allowedRad,
        unit: "rad",
        affected: frozen.length,
      },
      count: frozen.length,
    };
  },
});
