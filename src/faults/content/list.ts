/** Every fault of what streams say. */
import type { Fault } from "../fault.js";
import { hearingFaults } from "./hearing.js";
import { inertialFaults } from "./inertial.js";
import { movingFaults } from "./moving.js";
import { rangingFaults } from "./ranging.js";
import { seeingFaults } from "./seeing.js";

/** Every fault of content, one for each cause that findings name and for each rule that names none. */
export const contentFaults: readonly Fault[] = [
  ...inertialFaults,
  ...movingFaults,
  ...rangingFaults,
  ...seeingFaults,
  ...hearingFaults,
];
