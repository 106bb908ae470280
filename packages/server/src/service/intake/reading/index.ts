/** Reading of mail that came back: in place, or beside the main thread while much comes. */
export { type Reading, readBusily } from "./busy-reading.ts";
export { type MailToRead, type ReadMail, readMail } from "./read-mail.ts";
