/** Intake in place, or beside the main thread while much comes. */
export { busyIntake } from "./busy-intake.ts";
