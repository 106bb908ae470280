/** Grouping of replies. */

import { expect, test } from "vitest";
import { similarReplies } from "./similar-replies.ts";

const at = (minute: number): string => `2026-11-22T12:0${minute}:00Z`;

test("replies that differ in an address or an id are one, told by the newest", () => {
  const replies = [
    { text: "550 5.1.1 <ann@example.net> user unknown q7si12", at: at(1) },
    { text: "550 5.1.1 <bob@example.net> user unknown k2ab99", at: at(2) },
  ];
  expect(similarReplies(replies)).toEqual([
    { pattern: "550 5.1.1 … user unknown …", example: "550 5.1.1 <bob@example.net> user unknown k2ab99", count: 2, latestAt: at(2) },
  ]);
});

test("another code is another reply, the most frequent first", () => {
  const replies = [
    { text: "421 4.7.0 try later", at: at(1) },
    { text: "450 4.7.0 try later", at: at(2) },
    { text: "450 4.7.0 try later", at: at(3) },
  ];
  expect(similarReplies(replies).map(({ pattern, count }) => [pattern, count])).toEqual([
    ["450 4.7.0 try later", 2],
    ["421 4.7.0 try later", 1],
  ]);
});
