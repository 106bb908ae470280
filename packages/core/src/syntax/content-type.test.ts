import { describe, expect, it } from "vitest";
import { parseContentType } from "./content-type.ts";

const parametersOf = (value: string) => Object.fromEntries(parseContentType(value).parameters);

describe("Content-Type", () => {
  it("has a type in lower case and parameters as they stand", () => {
    const { type, parameters } = parseContentType('Multipart/Report; Report-Type=delivery-status; boundary="A b"');
    expect(type).toBe("multipart/report");
    expect(Object.fromEntries(parameters)).toEqual({ "report-type": "delivery-status", "boundary": "A b" });
  });

  it("is what the caller says when the value is none", () => {
    expect(parseContentType("").type).toBe("text/plain");
    expect(parseContentType("nonsense", "message/rfc822").type).toBe("message/rfc822");
  });

  it("undoes escapes in quotes, and takes a quote that never closes", () => {
    expect(parametersOf(String.raw`text/plain; name="a\"b"`)).toEqual({ name: 'a"b' });
    expect(parametersOf('multipart/mixed; boundary="open')).toEqual({ boundary: "open" });
  });

  it("joins what RFC 2231 splits", () => {
    expect(parametersOf('message/rfc822; name*0="long "; name*1="name"')).toEqual({ name: "long name" });
  });

  it("reads parameters of a program that forgets the semicolon", () => {
    expect(parametersOf("text/plain charset=utf-8")).toEqual({ charset: "utf-8" });
  });

  it("looks at 4,096 characters of parameters and no more", () => {
    expect(parametersOf(`text/plain; ${"a=b; ".repeat(2000)}charset=utf-8`)).toEqual({ a: "b".repeat(819) });
  });
});
