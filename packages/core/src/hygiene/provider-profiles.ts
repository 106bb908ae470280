/**
 * Profiles of large destinations: what they, or the makers of KumoMTA together with them, publish about connections
 * and about replies that mean something else than their code. A table; one row a provider.
 */

import type { DestinationProfile } from "./destination-profile.ts";
import { HOUR_MS, MINUTE_MS } from "./durations.ts";

const SHAPING = "KumoMTA assets/policy-extras/shaping.toml";
const COMMUNITY = "KumoMTA assets/community/shaping.toml";
const GOOGLE_CODES = "support.google.com/a/answer/3726730";
const YAHOO_CODES = "senders.yahooinc.com/smtp-error-codes, help.yahoo.com/kb/SLN26151: try again after 4 hours";

/** Profiles of large destinations, each rule with its source. */
export const PROVIDER_PROFILES: readonly DestinationProfile[] = [
  {
    name: "google",
    domains: ["gmail.com", "googlemail.com"],
    exchangers: ["*.google.com", "*.googlemail.com"],
    limits: { connections: 5, messagesPerConnection: 50 },
    source: SHAPING,
    replies: [
      {
        id: "google-receiving-too-quickly",
        when: { statuses: ["4.2.1", "5.2.1"], phrase: "receiving mail" },
        treatAs: "temporary",
        source: `${GOOGLE_CODES}: one mailbox takes no more for now; the others do`,
        example: "450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages",
      },
      {
        id: "google-unusual-rate",
        when: { codes: [421, 550], phrase: "unusual rate of unsolicited mail" },
        treatAs: "temporary",
        reaction: "back-off",
        forMs: 30 * MINUTE_MS,
        source: `${GOOGLE_CODES}; ${COMMUNITY}: 30 minutes at a lower rate`,
        example: "421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address",
      },
      {
        id: "google-suspicious",
        when: { codes: [421], phrase: "our system has detected that this message" },
        reaction: "pause",
        forMs: HOUR_MS,
        source: `${COMMUNITY}: suspends for one hour`,
        example: "421 4.7.0 Our system has detected that this message is suspicious due to the very low reputation of the sending domain",
      },
    ],
  },
  {
    name: "yahoo",
    domains: ["yahoo.com", "aol.com", "ymail.com", "rocketmail.com"],
    exchangers: ["*.yahoodns.net"],
    limits: { messagesPerConnection: 20 },
    source: `${SHAPING}, provided by Yahoo`,
    replies: [
      {
        id: "yahoo-ts03",
        when: { phrase: "[ts03]" },
        treatAs: "permanent",
        reaction: "pause",
        forMs: 4 * HOUR_MS,
        rewrite: { code: 554, status: "5.7.1" },
        source: "help.yahoo.com/kb/SLN3436: a temporary code, but trying again will not succeed",
        example: "421 4.7.1 [TS03] All messages from 192.0.2.1 will be permanently deferred; Retrying will NOT succeed.",
      },
      {
        id: "yahoo-tss05",
        when: { phrase: "ts05]" },
        treatAs: "temporary",
        reaction: "pause",
        forMs: 4 * HOUR_MS,
        source: `${COMMUNITY}: suspends for four hours; ${YAHOO_CODES}`,
        example: "421 4.7.0 [IPTS05] Messages from 192.0.2.1 temporarily deferred due to user complaints",
      },
      {
        id: "yahoo-tss04",
        when: { phrase: "s04]" },
        treatAs: "temporary",
        reaction: "pause",
        forMs: 2 * HOUR_MS,
        source: `${SHAPING}: suspends for two hours`,
        example: "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints",
      },
      {
        id: "yahoo-messages-per-connection",
        when: { codes: [421], phrase: "max message per connection reached" },
        source: `${COMMUNITY}: a new connection is all it takes`,
        example: "421 Max message per connection reached, closing transmission channel",
      },
    ],
  },
  {
    name: "outlook",
    domains: ["outlook.com", "hotmail.com", "live.com", "msn.com"],
    exchangers: ["*.olc.protection.outlook.com"],
    limits: { connections: 5, messagesPerConnection: 50 },
    source: SHAPING,
    replies: [
      {
        id: "outlook-block-list",
        when: { phrase: "part of their network is on our block list" },
        treatAs: "temporary",
        reaction: "pause",
        forMs: 2 * HOUR_MS,
        source: `${COMMUNITY}: suspends for two hours; the listing can be lifted at sendersupport.olc.protection.outlook.com`,
        example:
          "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your provider since part of their network is on our block list (S3150).",
      },
      {
        id: "outlook-connections",
        when: { phrase: "exceeded the maximum number of connections" },
        treatAs: "temporary",
        reaction: "back-off",
        forMs: HOUR_MS,
        source: `${COMMUNITY}: one connection for an hour`,
        example: "421 4.7.0 The mail server [192.0.2.1] has exceeded the maximum number of connections",
      },
      {
        id: "outlook-rate-limited",
        when: { phrase: "has been temporarily rate limited" },
        reaction: "pause",
        forMs: 30 * MINUTE_MS,
        source: `${COMMUNITY}: suspends for 30 minutes`,
        example: "451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation.",
      },
    ],
  },
  {
    name: "microsoft-365",
    exchangers: ["*.mail.protection.outlook.com", "*.mx.microsoft"],
    limits: { connections: 5, messagesPerConnection: 50 },
    source: SHAPING,
    replies: [
      {
        id: "microsoft-365-server-busy",
        when: { codes: [451], phrase: "server busy" },
        reaction: "pause",
        forMs: 30 * MINUTE_MS,
        source: `${COMMUNITY}: suspends for 30 minutes`,
        example: "451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (S77719)",
      },
    ],
  },
  {
    name: "apple",
    domains: ["icloud.com", "me.com", "mac.com"],
    exchangers: ["*.icloud.com"],
    limits: { connections: 10, messagesPerConnection: 5 },
    source: `${SHAPING}; support.apple.com/102322`,
    replies: [
      {
        id: "apple-deferred",
        when: { phrase: "[hcm1]" },
        treatAs: "temporary",
        reaction: "pause",
        forMs: 15 * MINUTE_MS,
        source: `${COMMUNITY}: suspends for 15 minutes`,
        example: "421 [HCM1] Your mail from 192.0.2.1 was deferred due to user complaints",
      },
    ],
  },
  {
    name: "comcast",
    domains: ["comcast.net"],
    limits: { connections: 25, messagesPerConnection: 1000 },
    source: `${SHAPING}, provided by Comcast`,
    replies: [],
  },
  {
    name: "united-internet",
    domains: ["gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de"],
    exchangers: ["*.web.de", "*.gmx.net"],
    limits: { connections: 4, messagesPerConnection: 20 },
    source: COMMUNITY,
    replies: [
      {
        id: "united-internet-connections",
        when: { phrase: "too many connections" },
        treatAs: "temporary",
        reaction: "back-off",
        forMs: 30 * MINUTE_MS,
        source: `${COMMUNITY}: one connection for 30 minutes`,
        example: "421 Too many connections",
      },
    ],
  },
  {
    name: "orange",
    domains: ["orange.fr", "wanadoo.fr"],
    limits: { connections: 3 },
    source: `${SHAPING}; messagerie.orange.fr/postmaster.html`,
    replies: [
      {
        id: "orange-connections",
        when: { phrase: "trop de connexions" },
        treatAs: "temporary",
        reaction: "back-off",
        forMs: HOUR_MS,
        source: `${COMMUNITY}: one connection for an hour`,
        example: "421 mwinf5c04 ME Trop de connexions, veuillez verifier votre configuration",
      },
    ],
  },
  { name: "mimecast", exchangers: ["*.mimecast.com", "*.mimecast.co.za"], source: `${SHAPING}, provided by Mimecast` },
  {
    name: "barracuda",
    exchangers: ["*.barracudanetworks.com"],
    limits: { connections: 10, messagesPerConnection: 15 },
    source: COMMUNITY,
  },
  {
    name: "qq",
    domains: ["qq.com", "foxmail.com"],
    exchangers: ["*.qq.com"],
    limits: { connections: 4, messagesPerConnection: 8 },
    source: COMMUNITY,
    replies: [
      {
        id: "qq-frequency",
        when: { codes: [550], phrase: "frequency limited" },
        treatAs: "temporary",
        reaction: "pause",
        forMs: HOUR_MS,
        source: `${COMMUNITY}: suspends for one hour; the code is permanent, the limit is not`,
        example: "550 Ip frequency limited. http://service.mail.qq.com/cgi-bin/help?id=20022",
      },
    ],
  },
  {
    name: "netease",
    domains: ["163.com", "126.com", "yeah.net"],
    exchangers: ["*.netease.com"],
    limits: { connections: 4, messagesPerConnection: 7 },
    source: COMMUNITY,
    replies: [
      {
        id: "netease-daily-limit",
        when: { codes: [550, 554], phrase: "rp:orq" },
        treatAs: "temporary",
        reaction: "pause",
        forMs: HOUR_MS,
        source: `${COMMUNITY}: suspends for one hour at the daily limit`,
        example: "550 RP:ORQ 163 smtp1,192.0.2.1",
      },
    ],
  },
];
