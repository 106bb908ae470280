/** Final delivery into a Maildir. */
export { deliverToMaildir, type MaildirResult, type MaildirSettings } from "./deliver-to-maildir.ts";
export { mailboxBytes } from "./mailbox-bytes.ts";
