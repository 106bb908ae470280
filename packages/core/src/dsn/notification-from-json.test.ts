import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";
import { notificationFromJson } from "./notification-from-json.ts";

const SPEC = {
  reportingMta: "mx.example.com",
  envelope: { reversePath: "ann@example.com" },
  recipients: [{ recipient: "bob@example.net", action: "failed" }],
  now: "2026-11-22T10:00:00+01:00",
  seed: "s",
};

describe("a notification from JSON", () => {
  it("is what compose takes", () => {
    expect(notificationFromJson(SPEC)).toEqual(SPEC);
    expect(compose(notificationFromJson(JSON.parse(JSON.stringify(SPEC))))).toEqual(compose(SPEC as Parameters<typeof compose>[0]));
  });

  it("may carry the octets of the original as base64", () => {
    expect(notificationFromJson({ ...SPEC, originalBase64: "gQ==" }).original).toEqual(new Uint8Array([0x81]));
  });

  it.each([
    [null, /^the notification is null; allowed: an object$/],
    [{}, /^reportingMta is undefined; allowed: it has to be there$/],
    [{ ...SPEC, colour: "red" }, /^colour is "red"; allowed: no such key; there are reportingMta, /],
    [
      { ...SPEC, recipients: [{ recipient: "a@example.net", action: "faild" }] },
      /^recipients\[0\]\.action is "faild"; allowed: failed, delayed, delivered, relayed, expanded$/,
    ],
    [{ ...SPEC, recipients: [{ ...SPEC.recipients[0], reason: "nope" }] }, /^recipients\[0\]\.reason is "nope"; allowed: user-unknown, /],
    [{ ...SPEC, recipients: {} }, /^recipients is \{\}; allowed: a list/],
    [{ ...SPEC, envelope: { reversePath: "a@example.com", ret: "ALL" } }, /^envelope\.ret is "ALL"; allowed: FULL, HDRS$/],
    [{ ...SPEC, html: "yes" }, /^html is "yes"; allowed: true or false$/],
    [{ ...SPEC, returnLimitBytes: -1 }, /^returnLimitBytes is -1; allowed: a whole number from 0 up$/],
    [{ ...SPEC, originalBase64: "*" }, /^originalBase64 is "\*"; allowed: base64$/],
    [{ ...SPEC, template: { text: "{{x}}" } }, /^template\.text has \{\{x\}\}; allowed are/],
    [
      { ...SPEC, template: { languages: { de: { txt: "" } } } },
      /^template\.languages\.de\.txt is ""; allowed: no such key; there are subject, text, html$/,
    ],
    [{ ...SPEC, now: "today" }, /^now is "today"; allowed: an ISO 8601/],
  ])("says what is wrong with key, value and what is allowed (%#)", (spec, message) => {
    expect(() => notificationFromJson(spec)).toThrow(TypeError);
    expect(() => notificationFromJson(spec)).toThrow(message);
  });
});
