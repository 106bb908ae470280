/** The placeholders of a site's templates, as one table: it is also their page in the reference. */

/** Made of several lines; not for a subject. */
export const BLOCKS = {
  notification: "Everything below, in the order of the built-in text.",
  recipients: "What became of the message, for whom, why, on whose side it lies, and what the reader can do.",
  conversation: "The SMTP conversation that failed, under its heading. Empty when nothing was said.",
  message: "Which message it was: Subject, Date and Message-ID, under their heading. Empty when it has none of them.",
  returned: "That only the header comes back, and why. Empty when the whole message does.",
  closing: "Which server wrote this.",
} as const;

/** One line each. */
export const VALUES = {
  headline: "What happened, in the language of the words: the built-in subject.",
  action: "`failed`, `delayed`, `delivered`, `relayed` or `expanded`; `mixed` when it tells of several.",
  language: "The language of the words, BCP 47.",
  host: "The server that reports.",
  date: "When the notification was written.",
  sender: "To whom it goes: the reverse path of the original.",
  recipient: "The first recipient.",
  recipientCount: "How many recipients it is about.",
  status: "The enhanced status of the first recipient.",
  subject: "Subject of the original.",
  messageId: "Message-ID of the original, with its brackets.",
  arrivalDate: "When the original came.",
  queueId: "Our queue id of the original.",
  envelopeId: "The sender's ENVID of the original.",
} as const;

/** The name of a block. */
export type BlockName = keyof typeof BLOCKS;
/** The name of a value. */
export type ValueName = keyof typeof VALUES;
