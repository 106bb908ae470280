/** A sending client for tests and for hosts that send. */

export type { Submission, Submitted } from "./submission.ts";
export { submit } from "./submit.ts";
