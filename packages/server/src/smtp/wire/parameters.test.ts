import { describe, expect, it } from "vitest";
import { readMailParameters } from "./mail-parameters.ts";
import { splitParameters } from "./parameters.ts";
import { readRcptParameters } from "./rcpt-parameters.ts";
import { isRefusal } from "./refusal.ts";

const EVERYTHING = { auth: true, requireTls: true };

function mail(text: string, offered = EVERYTHING): unknown {
  const parameters = splitParameters(text);
  const read = isRefusal(parameters) ? parameters : readMailParameters(parameters, offered);
  return isRefusal(read) ? `${read.refusal.code} ${read.refusal.status}` : read;
}

function rcpt(text: string, smtpUtf8 = false): unknown {
  const parameters = splitParameters(text);
  const read = isRefusal(parameters) ? parameters : readRcptParameters(parameters, smtpUtf8);
  return isRefusal(read) ? `${read.refusal.code} ${read.refusal.status}` : read;
}

describe("the parameters of MAIL", () => {
  it("say nothing where there are none", () => {
    expect(mail("")).toEqual({ body: "7BIT", smtpUtf8: false, requireTls: false });
  });

  it("are read in any order and case, between any number of spaces", () => {
    expect(mail("  ret=hdrs envid=QQ+2B1  SMTPUTF8 body=8bitmime Size=12 REQUIRETLS auth=<>")).toEqual({
      body: "8BITMIME",
      smtpUtf8: true,
      requireTls: true,
      sizeBytes: 12,
      ret: "HDRS",
      envelopeId: "QQ+2B1",
    });
  });

  it.each([
    [" SIZE=", "501 5.5.4"],
    [" SIZE=1x", "501 5.5.4"],
    [" SIZE=123456789012345678901", "501 5.5.4"],
    [" BODY=9BIT", "501 5.5.4"],
    [" BODY", "501 5.5.4"],
    [" SMTPUTF8=1", "501 5.5.4"],
    [" REQUIRETLS=1", "501 5.5.4"],
    [" RET=ALL", "501 5.5.4"],
    [" ENVID=", "501 5.5.4"],
    [" ENVID=a+2", "501 5.5.4"],
    [" ENVID=a+0D+0ASubject:+20x", "501 5.5.4"],
    [" ENVID=a+E4", "501 5.5.4"],
    [` ENVID=${"e".repeat(101)}`, "501 5.5.4"],
    [" AUTH=a+zz", "501 5.5.4"],
    [" SIZE=1 SIZE=2", "501 5.5.4"],
    [" SIZE=1 size=1", "501 5.5.4"],
    [" =x", "501 5.5.4"],
    ["SIZE=1", "501 5.5.4"],
    [" ENVID=a=b", "501 5.5.4"],
    [" NOTIFY=NEVER", "555 5.5.4"],
    [" HOLDFOR=1", "555 5.5.4"],
    [" __proto__=1", "501 5.5.4"],
    [" CONSTRUCTOR=1", "555 5.5.4"],
  ])("%s is refused with %s", (text, reply) => {
    expect(mail(text)).toBe(reply);
  });

  it("are unknown where their extension is not offered", () => {
    expect(mail(" REQUIRETLS", { auth: true, requireTls: false })).toBe("555 5.5.4");
    expect(mail(" AUTH=<>", { auth: false, requireTls: true })).toBe("555 5.5.4");
  });

  it("let an ENVID of 100 octets through", () => {
    expect(mail(` ENVID=${"e".repeat(100)}`)).toMatchObject({ envelopeId: "e".repeat(100) });
  });
});

describe("the parameters of RCPT", () => {
  it.each([
    ["", { notify: "unset" }],
    [" NOTIFY=NEVER", { notify: "NEVER" }],
    [" NOTIFY=delay,SUCCESS,delay", { notify: ["SUCCESS", "DELAY"] }],
    [" ORCPT=rfc822;bob+2Bnews@example.net", { notify: "unset", originalRecipient: "rfc822;bob+2Bnews@example.net" }],
    [" NOTIFY=FAILURE ORCPT=x400;a", { notify: ["FAILURE"], originalRecipient: "x400;a" }],
    [" ORCPT=utf-8;\\x{5186}@example.net", { notify: "unset", originalRecipient: "utf-8;\\x{5186}@example.net" }],
  ])("%s are read", (text, read) => {
    expect(rcpt(text)).toEqual(read);
  });

  it.each([
    [" NOTIFY=", "501 5.5.4"],
    [" NOTIFY=NEVER,DELAY", "501 5.5.4"],
    [" NOTIFY=NEVER,NEVER", "501 5.5.4"],
    [" NOTIFY=SUCCESS,", "501 5.5.4"],
    [" NOTIFY=ALWAYS", "501 5.5.4"],
    [" ORCPT=bob@example.net", "501 5.5.4"],
    [" ORCPT=;bob@example.net", "501 5.5.4"],
    [" ORCPT=rfc822;", "501 5.5.4"],
    [" ORCPT=rfc822;a+0Ab", "501 5.5.4"],
    [" ORCPT=rfc822;ä@example.net", "501 5.5.4"],
    [" ORCPT=utf-8;ä@example.net", "501 5.5.4"],
    [" ORCPT=utf-8;\\x{0A}@example.net", "501 5.5.4"],
    [" ORCPT=utf-8;\\x{D800}@example.net", "501 5.5.4"],
    [" ORCPT=utf-8;\\x{110000}@example.net", "501 5.5.4"],
    [` ORCPT=rfc822;${"o".repeat(494)}`, "501 5.5.4"],
    [" SIZE=1", "555 5.5.4"],
  ])("%s is refused with %s", (text, reply) => {
    expect(rcpt(text)).toBe(reply);
  });

  it("take an address in UTF-8 as it is where MAIL said SMTPUTF8", () => {
    expect(rcpt(" ORCPT=utf-8;ä@example.net", true)).toMatchObject({ originalRecipient: "utf-8;ä@example.net" });
  });

  it("let an ORCPT of 500 octets through", () => {
    const orcpt = `rfc822;${"o".repeat(493)}`;
    expect(rcpt(` ORCPT=${orcpt}`)).toMatchObject({ originalRecipient: orcpt });
  });
});
