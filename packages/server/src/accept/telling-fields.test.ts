import { expect, it } from "vitest";
import { scanHeader } from "../header/index.ts";
import { tellingFields } from "./telling-fields.ts";

it("of a header only what tells of loops and lists is looked at, unfolded", () => {
  const block = scanHeader(Buffer.from("Received: a\r\n\tby b\r\nSubject: x\r\nLIST-ID: y\r\n\r\n", "latin1"));
  expect(tellingFields(block)).toEqual([
    { name: "received", value: "a\tby b" },
    { name: "list-id", value: "y" },
  ]);
});
