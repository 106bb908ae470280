import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const bounceTo = (address: string): Uint8Array =>
  new TextEncoder().encode(
    `From: MAILER-DAEMON@mx.example.net\nReturn-Path: <>\nTo: ${address}\nSubject: Undelivered mail\n\nYour message could not be delivered.\n`,
  );

describe("a bounce that names nobody", () => {
  it("is about the recipient that its VERP return path carries", () => {
    expect(read(bounceTo("news-ann=example.org@lists.example.com"))).toMatchObject({
      kind: "delivery-status",
      outcomes: [{ recipient: "ann@example.org", action: "failed", bounce: "soft" }],
      problems: expect.arrayContaining([expect.objectContaining({ code: "recipient-inferred" })]),
    });
  });

  it("is about the recipient that a form of one's own carries", () => {
    const unwrapReturnPath = (address: string): string | undefined => (address === "b-17@example.com" ? "ann@example.org" : undefined);
    expect(read(bounceTo("b-17@example.com"), { unwrapReturnPath }).outcomes.map(({ recipient }) => recipient)).toEqual([
      "ann@example.org",
    ]);
  });

  it("is about nobody otherwise", () => {
    expect(read(bounceTo("bob@example.com")).outcomes).toEqual([]);
  });
});
