/** What others send to us: proper mail, mail that must be refused at the door, and mail for somebody who has gone. Data. */

import { BATV_DOMAIN, FORWARDER, RETURN_PATH_DOMAIN, TOKEN_DOMAIN } from "./writers.ts";

/** One message from outside. */
export interface StrangerMail {
  /** Situation whose host sends it. */
  readonly domain: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

export const STRANGERS: readonly StrangerMail[] = [
  { domain: "sink.example", from: "fan@sink.example", to: `ann@${TOKEN_DOMAIN}`, subject: "I like what you write" },
  // nobody vouches for the sender: whoever told him of the failure might tell a victim
  { domain: "says-nothing.example", from: "who@says-nothing.example", to: FORWARDER.address, subject: "To the president" },
  { domain: "never-sends.example", from: "ceo@never-sends.example", to: `orders@${TOKEN_DOMAIN}`, subject: "Urgent payment" },
  { domain: "tls.example", from: "member@tls.example", to: FORWARDER.address, subject: "My membership" },
  { domain: "sink.example", from: "fan@sink.example", to: `typo@${TOKEN_DOMAIN}`, subject: "Hello?" },
  { domain: "sink.example", from: "fan@sink.example", to: "somebody@elsewhere.example", subject: "Please relay" },
];

/** Where forged bounces go: to a sender who signs, to tokens and signatures that nobody made. */
export const FORGED_AT: readonly string[] = [
  `rechnung@${BATV_DOMAIN}`,
  `prvs=0520f6548d=rechnung@${BATV_DOMAIN}`,
  `b-amzxw6ytboi2dmnjtgq3diobzgazdcmrtgq2tmnzyhe2dcmru@${RETURN_PATH_DOMAIN}`,
  `news@${RETURN_PATH_DOMAIN}`,
];
