import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";
import { BLOCKS, VALUES } from "./placeholders.ts";
import { checkTemplate, type Template } from "./template.ts";

function written(template: Template, languages: readonly string[] = ["en"]): string {
  return new TextDecoder().decode(
    compose({
      reportingMta: "mx.example.com",
      envelope: { reversePath: "ann@example.com", envelopeId: "e1" },
      recipients: [{ recipient: "bob@example.net", action: "failed", status: "5.1.1" }],
      now: "2026-11-22T10:00:00+01:00",
      arrivalDate: "2026-11-22T09:00:00+01:00",
      queueId: "q1",
      seed: "s",
      original: "Subject: <b>Hello</b>\r\nMessage-ID: <1@example.com>\r\n\r\n",
      html: true,
      languages,
      template,
      nextHop: { eightBitMime: true },
    }),
  );
}

describe("a site's template", () => {
  it("puts the site's words around ours", () => {
    const text = written({
      text: "{{notification}}\n\nHelp: https://help.example.com/ ({{queueId}})\n",
      subject: "[{{host}}] {{headline}}",
    });
    expect(text).toContain("\r\nSubject: [mx.example.com] Not delivered: your message\r\n");
    expect(text).toContain("\r\n\r\nHelp: https://help.example.com/ (q1)\r\n");
  });

  it("knows each placeholder of the table", () => {
    const names = [...Object.keys(BLOCKS), ...Object.keys(VALUES)];
    const text = written({ text: names.map((name) => `[${name}: {{ ${name} }}]`).join("\n") });
    for (const name of Object.keys(VALUES)) expect(text, name).toMatch(new RegExp(`\\[${name}: [^\\]]+\\]`));
    expect(text).not.toContain("{{");
  });

  it("escapes values in HTML, and leaves the site's own markup", () => {
    const text = written({ html: '<p class="x">{{subject}}</p>{{recipients}}' });
    expect(text).toContain('<p class="x">&lt;b&gt;Hello&lt;/b&gt;</p>');
    expect(text).toContain("<h1 style=");
  });

  it("may differ from language to language", () => {
    const template = { text: "any {{language}}\n", languages: { de: { text: "deutsch {{language}}\n" } } };
    expect(written(template, ["de"])).toContain("\r\n\r\ndeutsch de\r\n");
    expect(written(template, ["fr"])).toContain("\r\n\r\nany fr\r\n");
  });

  it("leaves no gap where a block is empty", () => {
    expect(written({ text: "a\n\n{{conversation}}\n\nb\n" })).toContain("\r\n\r\na\r\n\r\nb\r\n");
  });

  it.each([
    [{ text: "{{hots}}" }, /^template\.text has \{\{hots\}\}; allowed are \{\{notification\}\}, .*\{\{envelopeId\}\}$/],
    [{ subject: "{{recipients}}" }, /^template\.subject has \{\{recipients\}\}; allowed are \{\{headline\}\}/],
    [{ html: "a {{host" }, /^template\.html has "\{\{host", which opens or closes no placeholder/],
    [{ text: "a }} b" }, /opens or closes no placeholder/],
    [{ languages: { de: { text: "{{}}" } } }, /^template\.languages\.de\.text has \{\{\}\}/],
    [{ text: "x".repeat(100_001) }, /^template\.text has 100001 characters; allowed are 100000$/],
    [{ text: "{{constructor}}" }, /has \{\{constructor\}\}/],
  ] as readonly (readonly [Template, RegExp])[])("with a mistake is refused when it is loaded (%#)", (template, message) => {
    expect(() => checkTemplate(template)).toThrow(TypeError);
    expect(() => checkTemplate(template)).toThrow(message);
  });
});
