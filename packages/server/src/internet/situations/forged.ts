/** Domains in whose name strangers write: what their zones say must be heeded when mail comes from them. */

import type { Situation } from "../script/index.ts";

export const FORGED: readonly Situation[] = [
  {
    domain: "never-sends.example",
    shows: "Says by SPF and DMARC that it sends no mail: all that comes from it is forged.",
    hosts: [{ script: {} }],
    usualRecords: "none",
    records: [
      { name: "@", type: "MX", preference: 10, exchange: "mx.never-sends.example" },
      { name: "mx.never-sends.example", type: "A", address: "{0}" },
      { name: "@", type: "TXT", text: "v=spf1 -all" },
      { name: "_dmarc.never-sends.example", type: "TXT", text: "v=DMARC1; p=reject; adkim=s; aspf=s" },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "says-nothing.example",
    shows: "Has neither SPF nor DMARC: nobody can tell who writes in its name.",
    hosts: [{ script: {} }],
    usualRecords: "none",
    records: [
      { name: "@", type: "MX", preference: 10, exchange: "mx.says-nothing.example" },
      { name: "mx.says-nothing.example", type: "A", address: "{0}" },
    ],
    expected: { fate: "taken" },
  },
];
