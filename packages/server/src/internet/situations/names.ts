/** Names that lead nowhere, in circles, or to the wrong place (RFC 5321 §5.1, RFC 7505). */

import type { Situation } from "../script/index.ts";

export const NAMES: readonly Situation[] = [
  {
    domain: "null-mx.example",
    shows: "Says by a null MX that it takes no mail.",
    hosts: [],
    records: [{ name: "@", type: "MX", preference: 0, exchange: "." }],
    expected: { fate: "refused", reason: "no-mail-accepted" },
  },
  {
    domain: "no-mail-here.example",
    shows: "Exists, with a TXT record, but has neither MX nor address.",
    hosts: [],
    records: [{ name: "@", type: "TXT", text: "nothing but words" }],
    expected: { fate: "refused", reason: "domain-unknown" },
  },
  { domain: "no-such-domain.example", shows: "Does not exist.", hosts: [], expected: { fate: "refused", reason: "domain-unknown" } },
  {
    domain: "servfail.example",
    shows: "The name server fails.",
    hosts: [],
    trouble: "servfail",
    expected: { fate: "deferred", reason: "network-error" },
  },
  {
    domain: "dns-refused.example",
    shows: "The name server refuses to answer.",
    hosts: [],
    trouble: "refused",
    expected: { fate: "deferred", reason: "network-error" },
  },
  {
    domain: "dns-silent.example",
    shows: "The name server never answers.",
    hosts: [],
    trouble: "silence",
    expected: { fate: "deferred", reason: "network-error" },
  },
  {
    domain: "truncated.example",
    shows: "The answer over UDP is cut off; over TCP it is whole.",
    hosts: [{ script: {} }],
    trouble: "truncated",
    expected: { fate: "taken" },
  },
  {
    domain: "mx-without-address.example",
    shows: "The MX is a host that has no address.",
    hosts: [],
    records: [
      { name: "@", type: "MX", preference: 10, exchange: "mx.mx-without-address.example" },
      { name: "mx.mx-without-address.example", type: "TXT", text: "no address" },
    ],
    expected: { fate: "refused", reason: "domain-unknown" },
  },
  {
    domain: "mx-unknown.example",
    shows: "The MX is a host that does not exist.",
    hosts: [],
    records: [{ name: "@", type: "MX", preference: 10, exchange: "mx.no-such-domain.example" }],
    expected: { fate: "refused", reason: "domain-unknown" },
  },
  {
    domain: "no-mx.example",
    shows: "Has no MX, but an address of its own.",
    hosts: [{ script: {} }],
    usualRecords: "none",
    records: [{ name: "@", type: "A", address: "{0}" }],
    expected: { fate: "taken" },
  },
  {
    domain: "alias.example",
    shows: "Is a CNAME for a domain with an MX.",
    hosts: [],
    records: [{ name: "@", type: "CNAME", target: "sink.example" }],
    expected: { fate: "taken" },
  },
  {
    domain: "mx-alias.example",
    shows: "The MX is a CNAME, which no standard allows and many do.",
    hosts: [],
    records: [
      { name: "@", type: "MX", preference: 10, exchange: "mail.mx-alias.example" },
      { name: "mail.mx-alias.example", type: "CNAME", target: "mx.sink.example" },
    ],
    expected: { fate: "taken" },
  },
  {
    domain: "alias-circle.example",
    shows: "Is a CNAME for a CNAME for itself.",
    hosts: [],
    records: [
      { name: "@", type: "CNAME", target: "circle.alias-circle.example" },
      { name: "circle.alias-circle.example", type: "CNAME", target: "alias-circle.example" },
    ],
    expected: { fate: "deferred", reason: "network-error" },
  },
  {
    domain: "mx-is-address.example",
    shows: "The MX is an address where a name should be.",
    hosts: [],
    records: [{ name: "@", type: "MX", preference: 10, exchange: "192.0.2.25" }],
    expected: { fate: "refused", reason: "domain-unknown" },
  },
  {
    domain: "mx-is-us.example",
    shows: "The best MX is the sender's own server, which knows nothing of the domain.",
    hosts: [],
    records: [{ name: "@", type: "MX", preference: 10, exchange: "{us}" }],
    expected: { fate: "refused", reason: "network-error" },
  },
  {
    domain: "six-first.example",
    shows: "The MX has an IPv6 address at which nobody listens, and an IPv4 address that is good.",
    hosts: [{ script: {} }],
    records: [{ name: "mx.six-first.example", type: "AAAA", address: "::1" }],
    expected: { fate: "taken" },
  },
  {
    domain: "many-mx.example",
    shows: "Has forty MX, and all of them are dead.",
    hosts: [{ script: {}, isListening: false }],
    records: Array.from({ length: 40 }, (_, at) => `mx${at}.many-mx.example`).flatMap((name) => [
      { name: "@", type: "MX", preference: 20, exchange: name },
      { name, type: "A", address: "{0}" },
    ]),
    expected: { fate: "deferred", reason: "network-error" },
  },
];
