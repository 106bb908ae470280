import { describe, expect, it } from "vitest";
import { standardReport } from "../../../../test/support/standard-report.ts";
import { read } from "../read.ts";

/** A report of a failure with these fields beside. */
const reportWith = (...fields: readonly string[]): Uint8Array =>
  standardReport("Final-Recipient: rfc822; ann@example.net", "Action: failed", ...fields);

const codesOf = (mail: Uint8Array): readonly string[] => read(mail).problems.map(({ code }) => code);

describe("what is wrong with the fields of a recipient", () => {
  it("is nothing in a sound report", () => {
    expect(
      codesOf(
        reportWith("Status: 5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 User unknown", "Last-Attempt-Date: Sun, 22 Nov 2026 10:00:00 +0000"),
      ),
    ).toEqual([]);
  });

  it("names a status without the form of a status, and takes the one of the reply", () => {
    const mail = reportWith("Status: permanent", "Diagnostic-Code: smtp; 550 5.1.1 User unknown");
    expect(codesOf(mail)).toEqual(["status-malformed"]);
    expect(read(mail).outcomes[0]?.status).toBe("5.1.1");
  });

  it("names a status whose class is not that of the reply", () => {
    const mail = reportWith("Status: 4.4.7", "Diagnostic-Code: smtp; 550 5.1.1 User unknown");
    expect(read(mail).problems).toMatchObject([{ code: "status-contradicted", text: "Status 4.4.7, but the reply was 550" }]);
  });

  it("names a date that is none, at its place, and leaves it out", () => {
    const mail = reportWith("Status: 5.1.1", "Last-Attempt-Date: some time ago");
    const [problem] = read(mail).problems;
    expect(problem).toMatchObject({ code: "date-malformed", text: '"some time ago" is no date' });
    expect(new TextDecoder().decode(mail).indexOf("some time ago")).toBe(problem?.offset);
    expect(read(mail).outcomes[0]?.lastAttemptAt).toBeUndefined();
  });
});
