/** Words of the list of outcomes. */

export const OUTCOMES = {
  none: "No outcome is like this.",
  weight: "Outcome",
  recipient: "Recipient",
  address: "Address or domain",
  reason: "Reason",
  text: "What was said",
  wordsOfReply: "Words in the reply",
  bounce: "Hard or soft",
  provider: "Destination",
  proven: "Proven",
  rule: "Rule",
  yes: "proven",
  no: "not proven",
  since: "From",
  until: "Until",
  message: "message",
  save: (form: string) => `Save what is chosen as ${form.toUpperCase()}`,
  cut: (count: string) => `Only the first ${count} rows were saved. Choose fewer, or ask the API page by page.`,
};
