/** Bounces as they arrive, each judged with the look-ups of one small sender, example.com. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounceAround } from "../../../../test/support/standard-report.ts";
import type { Outcome, Report } from "../model/index.ts";
import { check, type ReturnPathKey, sign } from "../return-path/index.ts";
import { checkedPath } from "./checked-path.ts";
import {
  CONTRADICTIONS,
  INDICATIONS,
  isFor,
  isProof,
  PROOFS,
  type ProofKind,
  type Provenance,
  type ProvenanceEvidence,
  STRENGTHS,
  type Suppressible,
} from "./evidence.ts";
import { judge, weigh } from "./judge.ts";
import type { Lookups } from "./lookups.ts";
import { questionsOf } from "./questions.ts";
import { stampHeaders } from "./stamp-headers.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const KEY: ReturnPathKey = { id: 1, secret: "a secret of ours" };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const outcome = (recipient: string, originalRecipient?: string): Outcome => ({
  recipient,
  ...(originalRecipient !== undefined && { originalRecipient }),
  action: "failed",
  reason: "user-unknown",
  bounce: "hard",
  confidence: 1,
  evidence: [],
});

const report = (outcomes: readonly Outcome[] = [outcome("bob@example.net")], format = "rfc3464"): Report => ({
  source: "",
  kind: "delivery-status",
  format,
  reporter: {},
  outcomes,
  problems: [],
});

const ORIGINAL = [
  "Received: from out.example.com (out.example.com [192.0.2.10]) by mx.example.net with ESMTPS id 7; Sun, 1 Mar 2026 12:00:02 +0000",
  "Received: from app.example.com (app.example.com [10.0.0.4]) by out.example.com with ESMTP id 6; Sun, 1 Mar 2026 12:00:01 +0000",
  "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from:to:subject; bh=abc=; b=AbC\r\n dEf",
  "From: Ann <ann@example.com>",
  "To: bob@example.net",
  "Date: Sun, 1 Mar 2026 12:00:00 +0000",
  "Message-ID: <77@out.example.com>",
  "Subject: hello",
];

const bounceOf = (original: readonly string[], top?: readonly string[]): Uint8Array =>
  bounceAround(original.map((field) => `${field}\r\n`).join(""), top && { top });

const stamped = (recipients: readonly string[]): string[] => {
  const bytes = stampHeaders({ bytes: bytesOf(`${ORIGINAL.join("\r\n")}\r\n\r\n`), recipients, now: NOW }, KEY);
  return new TextDecoder().decode(bytes).trimEnd().split("\r\n");
};

const without = (name: string): string[] => ORIGINAL.filter((field) => !field.startsWith(name));
const verdictOf = (message: Uint8Array | undefined, lookups: Lookups, rcptTo: readonly string[] = ["ann@example.com"]): Provenance =>
  judge(report(), { mailFrom: "", rcptTo, ...(message && { message }) }, lookups);
const kindsOf = ({ evidence }: Provenance): string[] => evidence.map(({ kind }) => kind);

describe("judge, by the signed path", () => {
  const checkPath: NonNullable<Lookups["checkPath"]> = (address) => {
    if (address.startsWith("b-late")) return { state: "expired" };
    if (address.startsWith("b-bad")) return { state: "wrong" };
    if (address.startsWith("b-one")) return { state: "valid", recipients: ["bob@example.net"] };
    return { state: address.startsWith("b-") ? "valid" : "unsigned" };
  };

  it("calls it ours, with proof", () => {
    expect(verdictOf(undefined, { checkPath }, ["b-all@example.com"])).toMatchObject({
      verdict: "ours",
      strength: "proof",
      suppressible: [{ address: "bob@example.net", outcome: 0, by: "signed-path" }],
    });
  });

  it("lets a path that was made for one recipient name the address, whatever a forwarder reports", () => {
    const forwarded = judge(report([outcome("robert@example.org")]), { rcptTo: ["b-one@example.com"] }, { checkPath });
    expect(forwarded.suppressible).toEqual([{ address: "bob@example.net", outcome: 0, by: "signed-path" }]);
    const two = judge(report([outcome("eve@example.org"), outcome("bob@example.net")]), { rcptTo: ["b-one@example.com"] }, { checkPath });
    expect(two.suppressible).toEqual([{ address: "bob@example.net", outcome: 1, by: "signed-path" }]);
  });

  it("does not let a path that all recipients know strike off one whom the message did not go to", () => {
    const findSent = () => ({ recipients: ["carol@example.net"] });
    const judged = verdictOf(bounceOf(ORIGINAL), { checkPath, findSent }, ["b-all@example.com"]);
    expect(judged).toMatchObject({ verdict: "ours", suppressible: [] });
  });

  it("calls a wrong signature forged, and a late one unproven", () => {
    expect(verdictOf(undefined, { checkPath }, ["b-bad@example.com"])).toMatchObject({ verdict: "forged", strength: "strong" });
    expect(verdictOf(undefined, { checkPath }, ["b-late@example.com"])).toMatchObject({ verdict: "unproven", strength: "weak" });
  });

  it("calls an unsigned path forged only where all mail is signed", () => {
    expect(verdictOf(undefined, { checkPath }).verdict).toBe("unproven");
    expect(verdictOf(undefined, { checkPath, signsAll: (address) => address === "ann@example.com" }).verdict).toBe("forged");
    expect(verdictOf(undefined, { neverSends: () => true })).toMatchObject({ verdict: "forged", strength: "strong" });
  });
});

describe("judge, with the codecs of return paths", () => {
  const keys = [KEY];
  const checkPath = (address: string) => checkedPath(check(address, { scheme: "token", keys, now: NOW }), () => ["bob@example.net"]);
  const signed = sign("ann@example.com", { scheme: "token", keys, now: NOW });
  const path = signed.ok ? signed.address : "";

  it("tells ours from forged, and an address that is no path from both", () => {
    expect(verdictOf(undefined, { checkPath }, [path]).verdict).toBe("ours");
    expect(
      verdictOf(undefined, { checkPath }, [
        path.replace(/^(b-.{40})(.)/, (_, head: string, one: string) => head + (one === "a" ? "b" : "a")),
      ]).verdict,
    ).toBe("forged");
    expect(verdictOf(undefined, { checkPath }, ["b-jones@example.com"]).verdict).toBe("unproven");
  });
});

describe("judge, by what came back", () => {
  const stamps = { keys: [KEY], now: NOW };

  it("takes a stamp as proof for the recipients in it, and for no other", () => {
    expect(verdictOf(bounceOf(stamped(["bob@example.net"])), { stamps })).toMatchObject({
      verdict: "ours",
      strength: "proof",
      suppressible: [{ address: "bob@example.net", outcome: 0, by: "own-signature" }],
    });
    expect(verdictOf(bounceOf(stamped(["carol@example.net"])), { stamps })).toMatchObject({ verdict: "ours", suppressible: [] });
  });

  it("suppresses the address that we sent to, not the one that it was forwarded to", () => {
    const forwarded = report([outcome("robert@example.org", "Bob@example.net")]);
    const judged = judge(forwarded, { rcptTo: ["ann@example.com"], message: bounceOf(stamped(["bob@example.net"])) }, { stamps });
    expect(judged.suppressible).toEqual([{ address: "Bob@example.net", outcome: 0, by: "own-signature" }]);
  });

  it("takes a missing stamp for a sign of forgery only where all mail of the author is stamped", () => {
    expect(verdictOf(bounceOf(ORIGINAL), { stamps }).verdict).toBe("unproven");
    const stampsAll = (author: string) => author === "ann@example.com";
    expect(verdictOf(bounceOf(ORIGINAL), { stamps, stampsAll })).toMatchObject({ verdict: "forged", strength: "fair" });
    expect(verdictOf(bounceOf(without("Date")), { stamps, stampsAll }).verdict).toBe("unproven");
  });

  it("takes a DKIM signature that we know, with the recipients that the log has under it", () => {
    const findSignature: NonNullable<Lookups["findSignature"]> = ({ b, domain, selector }) =>
      b === "AbCdEf" && domain === "example.com" && selector === "s1" ? { recipients: ["bob@example.net"] } : undefined;
    const lookups = { findSignature, ownDomains: ["example.com"] };
    expect(verdictOf(bounceOf(ORIGINAL), lookups).suppressible).toEqual([{ address: "bob@example.net", outcome: 0, by: "own-signature" }]);
    expect(verdictOf(bounceOf(ORIGINAL), { ...lookups, ownDomains: ["example.org"] }).verdict).toBe("unproven");
  });

  it("believes the To of a verified signature only where it is signed", () => {
    const lookups: Lookups = { findSignature: () => "verified", ownDomains: ["example.com"] };
    expect(verdictOf(bounceOf(ORIGINAL), lookups).suppressible).toHaveLength(1);
    const unsigned = ORIGINAL.map((field) => field.replace("from:to:subject", "from:subject"));
    expect(verdictOf(bounceOf(unsigned), lookups)).toMatchObject({ verdict: "ours", suppressible: [] });
  });

  it("takes a Message-ID with its recipient in the log", () => {
    const findSent: NonNullable<Lookups["findSent"]> = (id) =>
      id === "77@out.example.com" ? { recipients: ["BOB@example.net"] } : undefined;
    expect(verdictOf(bounceOf(ORIGINAL), { findSent })).toMatchObject({
      verdict: "ours",
      strength: "strong",
      suppressible: [{ by: "send-log" }],
    });
    const other = judge(report([outcome("eve@example.org")]), { rcptTo: [], message: bounceOf(ORIGINAL) }, { findSent });
    expect(other).toMatchObject({ verdict: "ours", strength: "fair", suppressible: [] });
  });
});

describe("judge, by what anybody could write", () => {
  const ownHosts = ["out.example.com", "app.example.com"];
  const ownDomains = ["example.com"];
  const ownAddresses = ["192.0.2.10"];

  it("takes our address between the brackets of somebody else's server, and suppresses nothing for it", () => {
    expect(verdictOf(bounceOf(ORIGINAL), { ownHosts, ownDomains, ownAddresses })).toMatchObject({
      verdict: "ours",
      strength: "fair",
      suppressible: [],
    });
  });

  it("takes our name behind by for a weak word", () => {
    expect(verdictOf(bounceOf(ORIGINAL), { ownHosts, ownDomains })).toMatchObject({ verdict: "unproven", strength: "weak" });
  });

  it("does not take our name behind for, in HELO or in a comment", () => {
    const received = "Received: from out.example.com (HELO out.example.com) (203.0.113.9) by mx.example.net for <x@out.example.com>; Sun";
    expect(kindsOf(verdictOf(bounceOf([received, ...without("Received")]), { ownHosts, ownDomains, ownAddresses }))).toEqual([]);
  });

  it("sees a made-up hop: the next server saw the message come from elsewhere", () => {
    const forged = ORIGINAL.map((field) => field.replace("192.0.2.10", "203.0.113.66"));
    expect(verdictOf(bounceOf(forged), { ownHosts, ownDomains, ownAddresses })).toMatchObject({ verdict: "forged", strength: "fair" });
    const behindNat = ORIGINAL.map((field) => field.replace("192.0.2.10", "10.9.9.9"));
    expect(verdictOf(bounceOf(behindNat), { ownHosts, ownDomains, ownAddresses }).verdict).toBe("unproven");
  });

  it("sees a server of our domain that does not exist, and passes over a client's HELO", () => {
    const by = ["Received: from x (x [203.0.113.7]) by example.com with SMTP; Sun", ...without("Received")];
    expect(verdictOf(bounceOf(by), { ownHosts, ownDomains })).toMatchObject({ verdict: "forged", strength: "fair" });
    const helo = ["Received: from host.example.org ([203.0.113.7] helo=example.com) by mx.example.net; Sun", ...without("Received")];
    expect(verdictOf(bounceOf(helo), { ownHosts, ownDomains })).toMatchObject({ verdict: "unproven" });
  });

  it("takes the form of a Message-ID for a weak word, either way", () => {
    const isOwnMessageId = (id: string) => id.endsWith("@out.example.com");
    expect(kindsOf(verdictOf(bounceOf(ORIGINAL), { isOwnMessageId, ownDomains }))).toEqual(["own-message-id"]);
    const users = ORIGINAL.map((field) => field.replace("77@out.example.com", "77@example.com"));
    expect(verdictOf(bounceOf(users), { isOwnMessageId, ownDomains })).toMatchObject({ verdict: "unproven" });
  });

  it("finds nothing in a bounce without an original, and does not save it for that", () => {
    const bare = bytesOf("From: MAILER-DAEMON@mx.example.net\r\n\r\nUser unknown.\r\n");
    expect(verdictOf(bare, { ownHosts, ownDomains, ownAddresses })).toMatchObject({ verdict: "unproven", evidence: [] });
  });
});

describe("judge, of a bounce that a person made", () => {
  const findSent = () => ({ recipients: ["bob@example.net"] });
  const byHand = [
    "Received: from [203.0.113.5] by mail.example.net with ESMTPSA id 9; Sun, 1 Mar 2026 13:00:00 +0000",
    "From: Mail Delivery System <bob@example.net>",
    "User-Agent: Mozilla Thunderbird",
  ];

  it("calls it forged, although it quotes a genuine mail", () => {
    const judged = judge(
      report(undefined, "postfix"),
      { mailFrom: "bob@example.net", rcptTo: ["ann@example.com"], message: bounceOf(ORIGINAL, byHand) },
      { findSent },
    );
    expect(judged).toMatchObject({ verdict: "forged", suppressible: [] });
    expect(kindsOf(judged)).toContain("send-log");
  });

  it("does not take one odd header for a hand", () => {
    const odd = ["From: MAILER-DAEMON@mx.example.net", "X-Mailer: Microsoft Outlook 16.0"];
    const judged = judge(report(undefined, "postfix"), { mailFrom: "", rcptTo: [], message: bounceOf(ORIGINAL, odd) }, { findSent });
    expect(judged.verdict).toBe("ours");
    const relayed = ["Received: from nas.example.net by smtp.example.net with ESMTPSA id 1; Sun", "From: root@nas.example.net"];
    expect(judge(report(undefined, "dma"), { mailFrom: "", rcptTo: [], message: bounceOf(ORIGINAL, relayed) }, { findSent }).verdict).toBe(
      "ours",
    );
  });
});

describe("weigh", () => {
  const strengths = fc.constantFrom(...STRENGTHS.slice(1));
  const recipients = ["bob@example.net", "eve@example.org"];
  const covers = fc.subarray([0, 1]).map((indexes) => indexes.map((index) => ({ outcome: index, address: recipients[index] ?? "" })));
  const proof = fc.record({ kind: fc.constantFrom(...PROOFS), strength: strengths, found: fc.constant("x"), covers });
  const indication = fc.record({ kind: fc.constantFrom(...INDICATIONS), strength: strengths, found: fc.constant("x") });
  const contradiction = fc.record({ kind: fc.constantFrom(...CONTRADICTIONS), strength: strengths, found: fc.constant("x") });
  const any: fc.Arbitrary<ProvenanceEvidence> = fc.oneof(proof, indication, contradiction);
  const ORDER = ["forged", "unproven", "ours"];
  const rank = (evidence: readonly ProvenanceEvidence[]): number => ORDER.indexOf(weigh(evidence).verdict);

  it("never suppresses without a proof, nor beyond what the proofs cover", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (evidence) => {
        const { verdict, suppressible } = weigh(evidence);
        const covered = evidence.filter(isProof).flatMap((one) => one.covers.map(({ outcome: index }) => index));
        expect(suppressible.every(({ outcome: index, by }) => covered.includes(index) && PROOFS.includes(by))).toBe(true);
        expect(suppressible.length === 0 || verdict === "ours").toBe(true);
        expect(new Set(suppressible.map(({ outcome: index }) => index)).size).toBe(suppressible.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("is monotone: a word for us never harms the verdict, one against us never helps it", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, (evidence, one) => {
        const before = rank(evidence);
        const after = rank([...evidence, one]);
        expect(isFor(one) ? after >= before : after <= before).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("is never ours by weak words alone, and never by none", () => {
    expect(weigh([]).verdict).toBe("unproven");
    fc.assert(
      fc.property(fc.array(indication), (evidence) => {
        const weak = evidence.map((one) => ({ ...one, strength: "weak" as const }));
        expect(weigh(weak).verdict).toBe("unproven");
      }),
    );
  });

  it("never throws, whatever the bounce holds", () => {
    const lines = fc.array(
      fc.oneof(fc.constantFrom(...ORIGINAL, "", "--b", "> ", "Content-Type: message/rfc822"), fc.string({ maxLength: 40 })),
      { maxLength: 20 },
    );
    const lookups: Lookups = {
      stamps: { keys: [KEY], now: NOW },
      ownHosts: ["out.example.com"],
      ownDomains: ["example.com"],
      ownAddresses: ["192.0.2.10"],
      isOwnMessageId: (id) => id.endsWith("@out.example.com"),
    };
    fc.assert(
      fc.property(lines, fc.string({ maxLength: 30 }), (text, rcptTo) => {
        const judged = judge(report(), { rcptTo: [rcptTo], message: bytesOf(text.join("\r\n")) }, lookups);
        expect(judged.suppressible).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe("the types", () => {
  it("let only the three kinds of proof suppress", () => {
    const kinds: readonly Suppressible["by"][] = PROOFS;
    expect(kinds).toEqual(["signed-path", "own-signature", "send-log"]);
    // @ts-expect-error an indication is no proof
    const by: ProofKind = "own-host";
    expect(PROOFS as readonly string[]).not.toContain(by);
    const suppressible: readonly Suppressible[] = [{ address: "", outcome: 0, by: "send-log" }];
    // @ts-expect-error what is forged suppresses nothing
    const forged: Provenance = { verdict: "forged", strength: "fair", evidence: [], suppressible };
    expect(forged.verdict).toBe("forged");
  });
});

describe("questionsOf", () => {
  it("lists what judge will ask", () => {
    const questions = questionsOf(report(), { rcptTo: ["b-1@example.com", "b-1@example.com"], message: bounceOf(ORIGINAL) }, [
      "example.com",
    ]);
    expect(questions).toMatchObject({ paths: ["b-1@example.com"], messageIds: ["77@out.example.com"], signatures: [{ b: "AbCdEf" }] });
    const asked: string[] = [];
    const noted =
      <T>(name: string, answer: T) =>
      (about: unknown): T => {
        asked.push(`${name} ${typeof about === "string" ? about : (about as { b: string }).b}`);
        return answer;
      };
    const lookups: Lookups = { findSent: noted("sent", undefined), findSignature: noted("b", undefined), ownDomains: ["example.com"] };
    verdictOf(bounceOf(ORIGINAL), lookups);
    expect(asked).toEqual(["b AbCdEf", "sent 77@out.example.com"]);
  });
});
