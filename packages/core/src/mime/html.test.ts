/** What of HTML the readers of notices stand on: which lines there are. */
import { expect, it } from "vitest";
import { htmlToLines } from "./html.ts";

const linesOf = (html: string): readonly string[] => {
  const source = html.split("\n").map((text, at) => ({ text, start: at, end: at + 1 }));
  return htmlToLines(source).map(({ text }) => text);
};

it("keeps the lines of preformatted text and where they begin", () => {
  const html = "It failed:<pre>The following address failed:\n\n  ann@example.org\n    host mx.example.org&nbsp;said</pre>\nThe end";
  expect(linesOf(html)).toEqual([
    "It failed:",
    "The following address failed:",
    "",
    "  ann@example.org",
    "    host mx.example.org said",
    "The end",
  ]);
});

it("sets no blank line between lines that are a div each, and one where a div is empty", () => {
  expect(linesOf("<div>one</div><div>two</div>\n<div><br></div><div>three</div>")).toEqual(["one", "two", "", "three", ""]);
});

it("keeps the indent that a program gave to text when it made HTML of it", () => {
  const lines = ["It failed:", "", "  ann@example.org", "    no such user"];
  expect(linesOf("It failed:<br>\n<br>\n  ann@example.org<br>\n    no such user")).toEqual(lines);
  expect(
    linesOf("<div>It failed:</div><div><br></div><div>&nbsp; ann@example.org</div><div>&nbsp;&nbsp;&nbsp; no such user</div>"),
  ).toEqual([...lines, ""]);
});

it("sets nothing in where only the source is set in", () => {
  expect(linesOf("<td>\n   one\n   two\n</td>\n  <p>\n    three<br> four</p>")).toEqual(["", "one two", "", "three", "four", ""]);
});
