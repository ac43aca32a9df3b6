/** What a robot feels, hears and is told. */
import { type BodyMaker, diagonal, NUMBER_MARK } from "./body.js";

/** A compass on a platform that turns to and fro, with iron nearby. */
export const magnetometer: BodyMaker = (random) => {
  const [level, down] = [random.between(1.8e-5, 3.4e-5), random.between(2e-5, 4.5e-5)];
  const [swing, pace] = [random.between(0.3, 0.8), random.between(0.4, 0.9)];
  const iron = [0, 1, 2].map(() => random.between(-1e-5, 1e-5));
  return {
    messages: [{ header: { frame_id: "imu_link" }, magnetic_field_covariance: diagonal(4e-14, 4e-14, 4e-14) }],
    numbers: ["x", "y", "z"].map((axis) => `magnetic_field.${axis}`),
    at(seconds, noise, numbers) {
      const heading = swing * Math.sin(pace * seconds);
      numbers[0] = iron[0]! + level * Math.cos(heading) + noise.next(2e-7);
      numbers[1] = iron[1]! - level * Math.sin(heading) + noise.next(2e-7);
      numbers[2] = iron[2]! - down + noise.next(2e-7);
    },
  };
};

/** A thermometer in a housing that warms up. */
export const temperature: BodyMaker = (random) => {
  const from = random.between(-20, 70);
  return {
    messages: [{ header: { frame_id: "housing" } }],
    numbers: ["temperature"],
    at(seconds, noise, numbers) {
      numbers[0] = from + 3 * (1 - Math.exp(-seconds / 60)) + noise.next(0.05);
    },
  };
};

const SAMPLE_RATE = 8000;
/** Pieces of sound that follow each other. */
const PIECES = 5;

/** Pieces of a voice, or of what is made of its values. */
export function voice(seconds: number, made: (value: number, i: number) => number = (value) => value): Uint8Array[] {
  const values = Math.round(SAMPLE_RATE * seconds);
  return Array.from({ length: PIECES }, (_, piece) => {
    const data = new DataView(new ArrayBuffer(2 * values));
    for (let i = 0; i < values; i++) {
      const wave = Math.sin(0.11 * i) + 0.5 * Math.sin(0.173 * i + piece) + 0.3 * Math.sin(1.37 * i * i + piece);
      data.setInt16(2 * i, Math.max(-32768, Math.min(32767, Math.round(made(6000 * wave, i)))), true);
    }
    return new Uint8Array(data.buffer);
  });
}

/** A microphone, near or far. */
export const audio: BodyMaker = (random, seconds) => {
  const loud = random.magnitude(0.01, 2);
  return {
    messages: voice(seconds, (value) => loud * value).map((data) => {
      data.set(NUMBER_MARK, 8);
      return { format: "pcm-s16", sample_rate: SAMPLE_RATE, number_of_channels: 1, data };
    }),
    numbers: [],
    at() {},
  };
};

const TEXTS = [
  "Put the cup on the tray.",
  "赤い積み木を箱に入れてください。",
  "Sers le café, s'il te plaît.",
  "Lege die größere Schüssel zurück – aber vorsichtig!",
  "Поставь чашку на стол",
  "把红色的杯子放在桌子上",
  "Pick up the “blue” block\nand stack it",
];

/** What a robot is told to do, again and again. */
export const instruction: BodyMaker = (random) => ({
  messages: Array.from({ length: 3 }, () => ({ data: random.pick(TEXTS) })),
  numbers: [],
  at() {},
});
