/** Messages for hosts that take 7 bits only. */
export { sevenBitBody } from "./seven-bit-body.ts";
