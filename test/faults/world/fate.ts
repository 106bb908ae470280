/**
 * What becomes of mail, by the domain of its recipient: how the next hop answers, where the mail must be in the end, and
 * which notification is owed. All that is checked follows from this table.
 */

/** One kind of recipient. */
export interface Fate {
  readonly domain: string;
  /** How the next hop answers; "local" has none. */
  readonly answer: "takes" | "refuses" | "refuses-content" | "delays" | "local";
  /** Parameters of RCPT. */
  readonly parameters: readonly string[];
  /** Where each copy is in the end. */
  readonly copyIn: "next-hop" | "mailbox" | "nowhere";
  /** `Action` of the one notification that is owed. */
  readonly owes: "failed" | "relayed" | "delivered" | "nothing";
}

export const FATES: readonly Fate[] = [
  { domain: "takes.example", answer: "takes", parameters: [], copyIn: "next-hop", owes: "nothing" },
  { domain: "refuses.example", answer: "refuses", parameters: [], copyIn: "nowhere", owes: "failed" },
  { domain: "dislikes.example", answer: "refuses-content", parameters: [], copyIn: "nowhere", owes: "failed" },
  { domain: "silently.example", answer: "refuses", parameters: ["NOTIFY=NEVER"], copyIn: "nowhere", owes: "nothing" },
  { domain: "delays.example", answer: "delays", parameters: [], copyIn: "next-hop", owes: "nothing" },
  { domain: "relays.example", answer: "takes", parameters: ["NOTIFY=SUCCESS,FAILURE"], copyIn: "next-hop", owes: "relayed" },
  { domain: "home.example", answer: "local", parameters: [], copyIn: "mailbox", owes: "nothing" },
  { domain: "cosy.example", answer: "local", parameters: ["NOTIFY=SUCCESS"], copyIn: "mailbox", owes: "delivered" },
];

/** Where notifications go to: all senders live there. */
export const SENDERS = "senders.example";

/** The fate of an address. */
export function fateOf(address: string): Fate {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const fate = FATES.find((one) => one.domain === domain);
  if (fate === undefined) throw new TypeError(`${address} has no fate`);
  return fate;
}
