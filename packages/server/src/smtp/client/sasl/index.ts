/** Ways to authenticate. */
export { login } from "./login.ts";
export type { Mechanism, Secret } from "./mechanism.ts";
export { plain } from "./plain.ts";
export { scramSha256 } from "./scram-sha-256.ts";
