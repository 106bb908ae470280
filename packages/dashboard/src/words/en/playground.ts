/** Words of the playground. */

export const PLAYGROUND = {
  hint: "Paste or drop a mail that came back. It is read and shown; nothing is stored, nothing is sent.",
  label: "A mail, with its header",
  read: "Read it",
  file: "Choose a file",
  tooLarge: (size: string) => `More than ${size}: read it with the command line.`,
  tabs: { read: "Read a bounce", compose: "Write a notification", paths: "Return path" },
  examples: "Or try one:",
  composeHint: "Say what became of a message. The notification is written as RFC 3464 has it, and taken apart again below; it is not sent.",
  sender: "Sender",
  recipient: "Recipient",
  action: "What happened",
  actions: { failed: "failed", delayed: "delayed", delivered: "delivered", relayed: "relayed", expanded: "expanded to a list" },
  reply: "Reply of the other server",
  host: "The other server",
  language: "Language",
  compose: "Write it",
  pathHint:
    "A signed return path proves that a bounce is about mail of ours. Sign an address, and check what you got; change a letter, and see.",
  useIt: "Check this one",
  address: "Return path",
  check: "Check it",
  sign: "Sign it",
  valid: "valid",
  invalid: "not valid",
};
