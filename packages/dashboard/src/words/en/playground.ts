/** Words of the playground. */

export const PLAYGROUND = {
  hint: "Paste or drop a mail that came back. It is read and shown; nothing is stored, nothing is sent.",
  label: "A mail, with its header",
  read: "Read it",
  file: "Choose a file",
  tooLarge: (size: string) => `More than ${size}: read it with the command line.`,
  tabs: { read: "Read a bounce", paths: "Return path" },
  address: "Return path",
  check: "Check it",
  sign: "Sign it",
  valid: "valid",
  invalid: "not valid",
};
