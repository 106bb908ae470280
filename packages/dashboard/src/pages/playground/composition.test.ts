import { expect, test } from "vitest";
import { compositionOf } from "./composition.ts";

const FIELDS: Readonly<Record<string, string>> = {
  ...{ sender: "ann@example.com", recipient: "bob@example.net", action: "failed", language: "de", host: "mx.example.net" },
  reply: "550-5.1.1 User unknown",
};
const composed = (more: Readonly<Record<string, string>> = {}) => compositionOf((name) => more[name] ?? FIELDS[name] ?? "", 0);

test("a reply is taken apart into its code and its text", () => {
  expect(composed().recipients).toEqual([
    {
      ...{ recipient: "bob@example.net", action: "failed", remoteMta: "mx.example.net" },
      reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" },
    },
  ]);
});

test("who got his mail was refused by nobody, and who waits is told until when", () => {
  expect(composed({ action: "delivered", host: "" }).recipients).toEqual([{ recipient: "bob@example.net", action: "delivered" }]);
  expect(composed({ action: "delayed", reply: "later" }).recipients).toMatchObject([{ willRetryUntil: "1970-01-06T00:00:00.000Z" }]);
});
