/** Who may come in, how many, and for how long. */
export { Admission } from "./admission.ts";
export { DeadlineSweep, type Ticking } from "./deadline-sweep.ts";
export { steadyClock } from "./steady-clock.ts";
