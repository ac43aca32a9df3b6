import { defineRule } from "../rule.js";

export const jointNamesStable = defineRule({
  id: "modality/joint-names-stable",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A joint SHOULD stand at the same place of the list in every sample that names it.",
    ja: "関節は、それを挙げるすべてのサンプルで、名前の列の同じ位置にあることが望ましい。",
  },
  scope: {
    en: "Streams of modality `joint-state` with a layout in `content.vector.layouts`. Layouts that share no name come from several programs, and are not compared.",
    ja: "`content.vector.layouts` に配列の構成がある、モダリティが `joint-state` のストリーム。共通の名前がない構成は別々のプログラムによるものとみなし、比べない。",
  },
  why: {
    en: "What reads a state as a vector takes one joint for another after the change.",
    ja: "状態をベクトルとして読むと、変わった後は関節を取り違える。",
  },
  fix: { en: "Publish joints in one order.", ja: "関節を常に同じ順で配信する。" },
  sources: ["Tasuki, FR-016", "LeRobot v3.0, names of features"],
  messages: {
    moved: {
      en: "the joint {name} stands at another place in some samples",
      ja: "関節 {name} の位置が、サンプルによって異なる",
    },
  },
  applies: ({ content }) => content?.jointState !== undefined && (content.vector?.layouts.length ?? 0) > 0,
  *check({ content }) {
    const [first, ...others] = content!.vector!.layouts.map((layout, i) => ({ ...layout, i }));
    const places = new Map(first!.names.map((name, place) => [name, place]));
    let affected = 0;
    let moved: string | undefined;
    for (const { names, samples } of others) {
      const other = names.find((name, place) => (places.get(name) ?? place) !== place);
      if (other === undefined) for (const [place, name] of names.entries()) places.set(name, places.get(name) ?? place);
      else affected += samples;
      moved ??= other;
    }
    if (moved !== undefined)
      yield { message: "moved", evidence: { name: moved, samples: content!.read, affected }, count: affected };
  },
});
