/** How the sources are weighed where more than the words of one rule decide. */

import { describe, expect, it } from "vitest";
import type { Unclassified } from "../model/index.ts";
import { classify } from "./classify.ts";

interface Said {
  readonly action?: "failed" | "delayed";
  readonly status?: string;
  readonly code?: number;
  readonly text?: string;
  readonly command?: string;
  readonly remoteMta?: string;
}

function outcomeOf({ action = "failed", status = "5.0.0", code, text = "", command, remoteMta }: Said) {
  const reply = code === undefined ? {} : { reply: { code, text, ...(command && { command }) } };
  const unclassified: Unclassified = {
    outcome: { recipient: "a@example.com", action, status, statusFrom: "field", ...reply },
    route: { ...(remoteMta && { remoteMta }) },
    evidence: [],
    said: text === "" ? [] : [`${code ?? ""} ${text}`.trim()],
    told: "",
    hint: undefined,
    isReply: false,
    isAboutAnother: false,
    isStandard: true,
  };
  const { reason, bounce } = classify(unclassified);
  return `${reason} ${bounce}`;
}

describe("the reason of an outcome", () => {
  it("takes a provider's meaning of common words only from that provider", () => {
    const said = { code: 550, text: "Requested action not taken: mailbox unavailable (1:2:3)" };
    expect(outcomeOf({ ...said, remoteMta: "mx1.hotmail.com" })).toBe("user-unknown hard");
    expect(outcomeOf({ ...said, remoteMta: "mx1.nothotmail.com" })).toBe("recipient-refused soft");
    expect(outcomeOf(said)).toBe("recipient-refused soft");
  });

  it("looks inside of what Cisco wraps around the words of another server", () => {
    const wrap = (words: string) => outcomeOf({ status: "5.1.0", text: `5.1.0 - Unknown address error 550-'${words}'` });
    expect(wrap("5.7.1 blocked using dnsbl.example.net")).toBe("blocked soft");
    expect(wrap("not today")).toMatch(/^unexplained /);
  });

  it("blames nobody for what does not exist of another: the sender, the name in EHLO, a login, a record in DNS", () => {
    const outcome = (text: string, code = 550, status = "5.0.0") => outcomeOf({ status, code, text, command: "RCPT" });
    expect(outcome("Sender mailbox does not exist")).toBe("sender-refused soft");
    expect(outcome("The domain of your sender address has no mail exchanger (MX).")).toBe("sender-refused soft");
    expect(outcome("sorry, can't find a valid MX for domain (#5.1.8 - chkuser)", 511, "5.1.8")).toBe("sender-refused soft");
    expect(outcome("The domain in your From header does not exist")).toBe("sender-refused soft");
    expect(outcome("The domain does not accept mail from dynamic addresses")).toBe("blocked soft");
    expect(outcome("SPF: domain does not exist")).toBe("authentication-failed soft");
    expect(outcome("HELO domain does not exist")).toBe("reverse-dns soft");
    expect(outcome("unknown domain, relaying denied")).toBe("relay-denied soft");
    expect(outcome("5.7.8 user not found", 535, "5.7.8")).toBe("security soft");
    expect(outcome("5.5.4 Invalid domain name", 501, "5.5.4")).toBe("protocol-error soft");
  });

  it("believes what is said of the recipient's address, whatever else is said of the sender", () => {
    const outcome = (text: string, status = "5.0.0") => outcomeOf({ status, code: 550, text, command: "RCPT" });
    expect(outcome("5.1.1 no such user: the sender should verify the address", "5.1.1")).toBe("user-unknown hard");
    expect(outcome("The user does not exist. Please inform the sender.")).toBe("user-unknown hard");
    expect(outcome("Sender unknown: no such user", "5.1.1")).toBe("sender-refused soft");
  });

  it("takes single words where no rule knows the sentence, and never a hard reason from them", () => {
    expect(outcomeOf({ code: 550, text: "SND-NUL: High Null sender rate" })).toBe("rate-limited soft");
    expect(outcomeOf({ code: 553, text: "bad reverse dns" })).toBe("reverse-dns soft");
    expect(outcomeOf({ code: 551, text: "line parse error" })).toBe("protocol-error soft");
    expect(outcomeOf({ status: "5.7.1", code: 550, text: "5.7.1 Message is missing mandatory headers" })).toBe("malformed-message soft");
    expect(outcomeOf({ status: "5.1.0", code: 550, text: "5.1.0 sending IP banned" })).toBe("blocked soft");
    expect(outcomeOf({ status: "5.1.1", code: 550, text: "5.1.1 headers" })).toBe("user-unknown hard");
    expect(outcomeOf({ status: "4.7.1", code: 451, text: "4.7.1 spf time out" })).toBe("policy soft");
    expect(outcomeOf({ code: 550, text: "gone fishing" })).toBe("unexplained hard");
    expect(outcomeOf({ code: 554, text: "relay.example.com says no to spam@example.com" })).toBe("unexplained hard");
  });

  it("believes a full or disabled mailbox before an unknown one where a reply says both", () => {
    expect(outcomeOf({ code: 550, text: "invalid mailbox: account is temporarily disabled", command: "RCPT" })).toBe(
      "mailbox-disabled soft",
    );
    expect(outcomeOf({ code: 550, text: "invalid mailbox, quota exceeded", command: "RCPT" })).toBe("mailbox-full soft");
    expect(outcomeOf({ code: 550, text: "invalid mailbox", command: "RCPT" })).toBe("user-unknown hard");
  });

  it("holds a greeting without a cause for a refusal of the client, but one with a code for what the code says", () => {
    const text = "Service not available, closing transmission channel";
    expect(outcomeOf({ status: "4.0.0", code: 421, text, command: "CONN" })).toBe("blocked soft");
    expect(outcomeOf({ status: "4.0.0", code: 421, text, command: "DATA" })).toBe("system-error soft");
  });

  it("holds a host that hangs up on a client for a refusal of the client, and of mail only where it says that", () => {
    expect(outcomeOf({ status: "5.7.1", code: 554, text: "No SMTP service here", command: "CONN" })).toBe("blocked soft");
    expect(outcomeOf({ status: "5.7.1", code: 521, text: "5.7.1 not you" })).toBe("blocked soft");
    expect(outcomeOf({ status: "5.5.1", code: 521, text: "5.5.1 Protocol error" })).toBe("protocol-error soft");
    expect(outcomeOf({ status: "5.3.2", code: 521, text: "5.3.2 mx.example.net" })).toBe("no-mail-accepted hard");
    expect(outcomeOf({ status: "5.0.0", code: 556, text: "no" })).toBe("no-mail-accepted hard");
  });

  it("takes a host that accepts nothing for the moment for one in trouble", () => {
    expect(outcomeOf({ status: "4.3.2", code: 421, text: "4.3.2 mx.example.net shutting down" })).toBe("system-error soft");
    expect(outcomeOf({ status: "4.4.4", text: "no MX found for example.org" })).toBe("no-mail-accepted soft");
  });

  it("takes what RFC 3463 calls an undefined status for no more than its digits", () => {
    expect(outcomeOf({ status: "5.7.0", text: "Other or undefined security status" })).toBe("policy soft");
    expect(outcomeOf({ status: "5.6.0", text: "Other or undefined media error" })).toBe("content-refused soft");
  });

  it("calls a warning without a cause expired, one with a cause by its cause", () => {
    expect(outcomeOf({ action: "delayed", status: "4.0.0" })).toBe("expired soft");
    expect(outcomeOf({ action: "delayed", status: "4.4.1", text: "connect to mx.example.com: Connection timed out" })).toBe(
      "network-error soft",
    );
    expect(outcomeOf({ status: "4.4.1", text: "connect to mx.example.com: Connection timed out" })).toBe("expired soft");
  });

  it("asks a hard verdict for a second witness", () => {
    expect(outcomeOf({ code: 550, text: "User unknown" })).toBe("recipient-refused soft");
    expect(outcomeOf({ code: 550, text: "User unknown", command: "RCPT" })).toBe("user-unknown hard");
    expect(outcomeOf({ code: 550, text: "User unknown", status: "5.1.1" })).toBe("user-unknown hard");
  });

  it("leaves the words of a recipient's own script to the script", () => {
    const text = "Your message was automatically rejected by Dovecot Mail Delivery Agent. The following reason was given: No such user";
    expect(outcomeOf({ text })).toBe("recipient-refused soft");
  });
});
