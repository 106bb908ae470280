import { describe, expect, it } from "vitest";
import { evenLines } from "./even-lines.ts";

const linesOf = (text: string) => {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { text: line, start, end: start + line.length };
  });
};
const evenText = (text: string) => evenLines(linesOf(text)).map((line) => line.text);

const NOTICE = "The following failed:\n\n  ann@example.org\n    550 no such user\n\nbye";

describe("evenLines", () => {
  it("leaves a text at the edge alone", () => expect(evenLines(linesOf(NOTICE))).toEqual(linesOf(NOTICE)));

  it.each(["    ", "\t", " \t "])("takes away the indent %j of all lines", (indent) =>
    expect(evenText(NOTICE.replaceAll(/^(?=.)/gm, indent))).toEqual(NOTICE.split("\n")),
  );

  it("moves the place of a line with its text", () => expect(evenLines(linesOf("  a"))).toEqual([{ text: "a", start: 2, end: 3 }]));

  it("takes out the empty line behind each", () => expect(evenText(NOTICE.replaceAll("\n", "\n\n"))).toEqual(NOTICE.split("\n")));

  it("does so below an empty line, and with an indent", () =>
    expect(evenText(`\n${NOTICE.replaceAll(/^(?=.)/gm, "  ").replaceAll("\n", "\n\n")}`)).toEqual(NOTICE.split("\n")));

  it("leaves paragraphs of one line apart", () => expect(evenText("a\n\nb\n\nc")).toEqual(["a", "", "b", "", "c"]));

  it("takes nothing from no lines", () => expect(evenLines([])).toEqual([]));
});
