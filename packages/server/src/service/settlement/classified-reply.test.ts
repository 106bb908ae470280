import { classifyReply } from "@ricochet/core";
import { describe, expect, it } from "vitest";
import { classifiedReply } from "./classified-reply.ts";

describe("a reply", () => {
  it("means what the core says, the first time and every other", () => {
    for (const line of ["550 5.1.1 User unknown", "452 4.2.2 Mailbox full", "451 4.7.1 Greylisted", "550 5.1.1 User unknown"])
      expect(classifiedReply(line)).toEqual(classifyReply(line));
    expect(classifiedReply("452 4.2.2 Mailbox full")).toBe(classifiedReply("452 4.2.2 Mailbox full"));
  });

  it("is forgotten when too many others came, and never remembered where it is long", () => {
    const before = classifiedReply("451 4.7.1 Greylisted");
    for (let number = 0; number < 600; number++) classifiedReply(`550 5.1.1 <user${number}@example.net>: unknown`);
    const after = classifiedReply("451 4.7.1 Greylisted");
    expect(after).toEqual(before);
    expect(after).not.toBe(before);
    const long = `550 5.1.1 ${"unknown ".repeat(100)}`;
    expect(classifiedReply(long)).not.toBe(classifiedReply(long));
  });
});
