/** What the log of a mail server says of the mail that it sent. */
export { followLog } from "./follow-log.ts";
export { LogFollower } from "./log-follower.ts";
export { LogLedger } from "./log-ledger.ts";
