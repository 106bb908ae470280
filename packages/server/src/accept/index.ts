/** Accepting mail: who is let in, for whom, and what is found out about the sender. */
export type { AcceptedGroup, AcceptedMessage, ContentPlace, Mailroom, SignedPath, Vouching } from "./mailroom.ts";
