/** Hosts that answer by themselves, and hosts that send mail in circles. */

import type { Situation } from "../script/index.ts";

export const RESPONDERS: readonly Situation[] = [
  {
    domain: "on-holiday.example",
    shows: "Answers as RFC 3834 has it.",
    hosts: [{ script: { afterwards: { kind: "auto-reply", manners: "proper" } } }],
    expected: { fate: "taken", comesBack: "auto-reply" },
  },
  {
    domain: "answers-everything.example",
    shows: "Answers everything, bounces too, from its own address.",
    hosts: [{ script: { afterwards: { kind: "auto-reply", manners: "rude" } } }],
    expected: { fate: "taken", comesBack: "auto-reply" },
  },
  {
    domain: "sends-back.example",
    shows: "Forwards each message to its sender.",
    hosts: [{ script: { afterwards: { kind: "forward", to: "sender" } } }],
    expected: { fate: "taken", comesBack: "the message" },
  },
  {
    domain: "loop.example",
    shows: "Believes that our server is the way to itself.",
    hosts: [{ script: { afterwards: { kind: "forward", to: "recipient" } } }],
    expected: { fate: "taken", comesBack: "the message" },
  },
];
