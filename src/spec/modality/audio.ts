/**
 * Sound. Raw samples are interleaved by channel; compressed audio is a stream in the named format.
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { bytes, scalar } from "./field.js";

export const AudioSample = z
  .strictObject({
    format: text("Format: `pcm-s16` for raw samples, or a codec.").optional(),
    sampleRate: scalar("Hz", "Samples of each channel in a second.").optional(),
    channels: scalar("1", "Channels.").optional(),
    data: bytes("The sound."),
  })
  .meta({ description: "A piece of sound." });
export type AudioSample = z.infer<typeof AudioSample>;
