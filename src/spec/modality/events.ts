/**
 * Event cameras: changes of brightness, each with its pixel, its time and whether it grew brighter.
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { bytes, numbers, scalar } from "./field.js";

export const EventsSample = z
  .strictObject({
    widthPx: scalar("px", "Columns of the sensor.").optional(),
    heightPx: scalar("px", "Rows of the sensor.").optional(),
    encoding: text("How the packet is coded, such as `evt3`; absent where events are given one by one.").optional(),
    data: bytes("The coded packet.").optional(),
    columns: numbers("px", "Column of each event.").optional(),
    rows: numbers("px", "Row of each event.").optional(),
    seconds: numbers("s", "Whole seconds of each event's time.").optional(),
    nanoseconds: numbers("ns", "Nanoseconds of each event's time.").optional(),
    polarities: numbers("1", "1 where it grew brighter, 0 where darker.").optional(),
  })
  .meta({ description: "A packet of events." });
export type EventsSample = z.infer<typeof EventsSample>;
