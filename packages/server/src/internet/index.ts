/** A misbehaving internet on loopback, for end-to-end tests and the demo. */
export { type Submission, type Submitted, submit } from "./client/index.ts";
export type { Place } from "./courier.ts";
export type { Taken } from "./hosts/index.ts";
export { type Internet, startInternet } from "./internet.ts";

export type { Situation } from "./script/index.ts";
export { seededRandom } from "./seeded-random.ts";
export { SITUATIONS } from "./situations/index.ts";
