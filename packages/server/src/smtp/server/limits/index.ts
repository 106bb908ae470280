/** Who may come in, how many, and for how long. */
export { addressList } from "./address-list.ts";
export { Admission } from "./admission.ts";
export { plainAddress } from "./client-network.ts";
export { DeadlineSweep, type Ticking } from "./deadline-sweep.ts";
export { steadyClock } from "./steady-clock.ts";
