/** Mail of any size and shape is read to its end or to a limit, and a limit that was met is named. */
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, read } from "../../packages/core/src/index.ts";
import { faultsOf } from "../fuzz/report-schema.ts";
import { bytesOf, HOSTILE_MAILS } from "./hostile-mail.ts";

const SECONDS = 300_000;

describe.each(HOSTILE_MAILS)("$name", ({ make, bytes, shows, outcomes }) => {
  it(
    "is read within its limits, and says which it met",
    () => {
      const mail = bytesOf(make(bytes));
      const report = read(mail, { source: "hostile" });
      expect(faultsOf(report, mail.length)).toEqual([]);
      expect(report.problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...shows]));
      expect(report.outcomes.length).toBe(outcomes);
    },
    SECONDS,
  );
});

describe("a limit", () => {
  const mail = bytesOf("From: a@example.com\nSubject: hello\n\nhello\n");

  it("on the size of messages cuts what is beyond", () => {
    expect(read(mail, { limits: { messageBytes: 30 } }).problems.map(({ code }) => code)).toContain("message-too-large");
  });

  it("is met at its own number and not before", () => {
    expect(read(mail, { limits: { messageBytes: mail.length } }).problems).toEqual([]);
    expect(read(mail, { limits: { messageBytes: mail.length - 1 } }).problems.map(({ code }) => code)).toEqual(["message-too-large"]);
  });

  it("on recipients holds for reports and for text", () => {
    for (const name of ["1,000,000 addresses in the body", "100,000 recipients in a delivery status"]) {
      const hostile = HOSTILE_MAILS.find((one) => one.name === name);
      const report = read(bytesOf(hostile?.make(20_000) ?? ""), { limits: { recipients: 7 } });
      expect({ name, outcomes: report.outcomes.length, problems: report.problems.map(({ code }) => code) }).toEqual({
        name,
        outcomes: 7,
        problems: expect.arrayContaining(["too-many-recipients"]),
      });
    }
  });

  it("has the documented default", () => {
    expect(DEFAULT_LIMITS).toMatchObject({ depth: 32, parts: 1000, recipients: 10_000, messageBytes: 64 * 1024 * 1024 });
  });
});
