/** Accepting mail: who is let in, for whom, and what is found out about the sender. */
export { createAcceptance } from "./acceptance.ts";
export type { AcceptanceEvent } from "./acceptance-event.ts";
export { type AddressChecks, addressChecks } from "./address-check.ts";

export { homesIn } from "./homes.ts";
export { type Mailboxes, mailboxesIn } from "./mailboxes.ts";
export type { AcceptedGroup, AcceptedMessage, AskHold, ContentPlace, Mailroom, SignedPath } from "./mailroom.ts";
export { REFUSALS } from "./refusal.ts";
export { senderBehindVerp } from "./verp-path.ts";
