/** Words of the audit log. */

export const AUDIT = {
  who: "Who",
  what: "What",
  recipient: "Recipient",
  about: "About",
  because: "Because",
  at: "When",
  none: "Nothing was done by hand yet.",
  noMatch: "No act is like this.",
};
