/** Words of the queue. */

export const QUEUE = {
  destination: "Destination",
  recipient: "Recipient",
  sender: "Sender",
  state: "State",
  states: { waiting: "waiting", claimed: "under way", held: "held", quarantined: "quarantined" },
  age: "Waits since",
  ages: { "1h": "more than 1 hour", "4h": "more than 4 hours", "24h": "more than 1 day", "72h": "more than 3 days" },
  accepted: "Accepted",
  due: "Next try",
  attempts: "Tries",
  last: "Last answer",
  none: "Nothing waits: the queue is empty.",
  noMatch: "No mail in the queue is like this.",
  orders: "Orders to all mail that is shown",
  ordersHint:
    "An order goes to everything that the filters above name, also beyond the rows on the screen. You see how much before it is given.",
  verbs: { retry: "Try now", hold: "Hold", release: "Release", expire: "Give up", drop: "Drop" },
  counting: "Counting …",
  many: (count: string) => `${count} or more`,
  nobody: "There is no mail here to which this order could go.",
  ask: {
    retry: (count: string) => `Try ${count} recipients now?`,
    hold: (count: string) => `Hold ${count} recipients?`,
    release: (count: string) => `Release ${count} recipients?`,
    expire: (count: string) => `Give up ${count} recipients?`,
    drop: (count: string) => `Drop ${count} recipients?`,
  },
  effect: {
    retry: "They are tried at once, whatever their schedule. A destination that is paused stays paused.",
    hold: "They are not tried until somebody releases them, and do not expire meanwhile.",
    release: "They are tried at once, and then as their schedule has it.",
    expire:
      "They are not tried again, and their senders are told that nothing was delivered, but for those who asked for no notification. This cannot be undone.",
    drop: "They are gone for good. Nobody is told: neither the sender by a notification nor the recipient. This cannot be undone.",
  },
  meant: (what: string) => `Meant is: ${what}.`,
  all: "all mail in the queue",
  underWay: "Recipients that are being tried at this moment stay as they are.",
  underWayToEnd: "Recipients that are being tried at this moment are given up if that attempt does not succeed.",
  done: (count: string) => `${count} recipients moved.`,
};
