/** Words of the reputation. */

export const REPUTATION = {
  hint: "Your rates of the last seven days beside the limits that providers have published.",
  marks: "The first mark of a line is where it is time to look, the second is where they act.",
  none: "Nothing was sent in the last seven days.",
  unknownSender: "Unknown sender",
  sent: (count: string) => `${count} recipients`,
  authentication: (count: string) => `${count} refused for SPF, DKIM or DMARC`,
  limit: "Who counts what",
  limits: {
    "ses-bounces": "Amazon SES: hard bounces",
    "ses-complaints": "Amazon SES: complaints",
    "postmark-bounces": "Postmark: all bounces",
    "gmail-complaints": "Gmail: complaints",
    "yahoo-complaints": "Yahoo: complaints",
  },
  share: "Yours",
  most: "Limit",
  state: "State",
  states: { good: "good", warning: "time to look", over: "too much", few: "too few to tell" },
  blocklists: "Blocklists that refusals name",
  noBlocklists: "None is named.",
  list: "List",
  refusals: "Refusals",
  said: "What the newest said",
  last: "Last",
};
