/** Accepting mail: who is let in, for whom, and what is found out about the sender. */
export { type AcceptanceOptions, createAcceptance } from "./acceptance.ts";
export type { AcceptanceEvent } from "./acceptance-event.ts";
export type { Probe, ProbeQuestion } from "./callout.ts";
export type { AskDns } from "./dns-budget.ts";
export type { AcceptedGroup, AcceptedMessage, ContentPlace, Mailroom, SignedPath, Vouching } from "./mailroom.ts";
export { REFUSALS } from "./refusal.ts";
export { relayNetworks } from "./relay-networks.ts";
