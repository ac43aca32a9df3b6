import { declared, definePremise, SENSING } from "../premise.js";
import { ranked } from "../steps.js";

export const stampsOrigin = definePremise({
  id: "stamps/origin",
  title: { en: "who makes stamps", ja: "タイムスタンプを付けるもの" },
  item: "stamps",
  decides: "recorder",
  asks: SENSING,
  *read({ streams }) {
    for (const { topic, declared: stream } of streams) yield* declared(stream?.stampOrigin, { topic });
  },
  step: ranked([["hardware"], ["estimated"], ["driver"]], {
    down: {
      en: "rely on no more than stamps of {to} promise",
      ja: "{to} によるタイムスタンプの精度までしか当てにできない",
    },
    up: {
      en: "stamps of {from} cannot become those of {to} once recorded",
      ja: "記録した後で、{from} によるタイムスタンプを {to} によるものにはできない",
    },
  }),
});
