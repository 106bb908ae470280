import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { readCalendarReply } from "./calendar-reply.ts";

function kindOf(mail: string): string | undefined {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  return readCalendarReply(message, readEnvelope(message))?.kind;
}

const invitation = (type: string, body: string): string =>
  `From: a@example.com\nSubject: Accepted: lunch\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nyes\n--b\nContent-Type: ${type}\n\n${body}\n--b--\n`;
const calendar = (method: string): string =>
  `BEGIN:VCALENDAR\nPRODID:-//Example//EN\nVERSION:2.0\n${method}BEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR`;

describe("a calendar reply", () => {
  it.each(["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"])("is %s in the Content-Type", (method) => {
    expect(kindOf(invitation(`text/calendar; charset=utf-8; method=${method}`, calendar("")))).toBe("calendar-reply");
  });

  it("is REPLY in the calendar when the Content-Type does not say", () => {
    expect(kindOf(invitation("text/calendar", calendar("METHOD:REPLY\n")))).toBe("calendar-reply");
  });

  it.each(["REQUEST", "CANCEL", "PUBLISH", "ADD"])("is not %s", (method) => {
    expect(kindOf(invitation(`text/calendar; method=${method}`, calendar(`METHOD:${method}\n`)))).toBeUndefined();
    expect(kindOf(invitation("text/calendar", calendar(`METHOD:${method}\n`)))).toBeUndefined();
  });

  it("is not a mail about one", () => expect(kindOf("From: a@example.com\nSubject: Accepted: lunch\n\nMETHOD:REPLY\n")).toBeUndefined());
});
