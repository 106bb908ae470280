/** The mailroom: where content goes while it comes, and what accepted mail becomes in the queue. */
export type { PlacedContent } from "./content-place.ts";
export { dkimSigning, readDkimKeys, type SignContent } from "./dkim-signature.ts";
export { freeRoom } from "./free-room.ts";
export { mailboxSizes } from "./mailbox-sizes.ts";
export { createMailroom } from "./mailroom.ts";
export { signingKeys } from "./signing-keys.ts";
