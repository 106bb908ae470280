/** Words of the life of a message. */

export const MESSAGE = {
  facts: "The message",
  origin: "Known from",
  origins: { "queue": "our queue", "send-log": "the log of sent mail" },
  accepted: "Accepted",
  reversePath: "Return path",
  tags: "Tags",
  stream: "Stream",
  tenant: "Tenant",
  unknown: "sent by another server",
  states: "Recipients",
  attempts: (count: string) => (count === "1" ? "1 attempt" : `${count} attempts`),
  next: "Next attempt",
  life: "What happened",
  nothing: "Nothing has come back about it.",
  lastAnswer: "Last answer",
  list: "All outcomes in the list",
};
