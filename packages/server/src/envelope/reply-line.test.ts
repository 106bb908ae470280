import { expect, test } from "vitest";
import { replyLine } from "./reply-line.ts";

test("a reply is code, status and words with a space between, without what is not there", () => {
  expect(replyLine({ code: 550, status: "5.1.1", text: "User unknown" })).toBe("550 5.1.1 User unknown");
  expect(replyLine({ code: 550, text: "User unknown" })).toBe("550 User unknown");
  expect(replyLine({ code: 550, status: "5.1.1", text: "" })).toBe("550 5.1.1");
  expect(replyLine({ code: 0, status: "4.4.1", text: "no answer" })).toBe("4.4.1 no answer");
  expect(replyLine({ text: "" })).toBe("");
});
