/** What is posted for an event. */
export { type Letter, letterFor, sealed, type TellingLedger } from "./letter.ts";
