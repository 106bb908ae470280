/**
 * The site's own words: text with placeholders, `{{host}}`, checked when it is loaded. Values are
 * made harmless where they are put in (one line in text, escaped in HTML), so that no mail can
 * add markup or lines; what the site itself writes stands as it is.
 */

import { BLOCKS, type BlockName, VALUES, type ValueName } from "./placeholders.ts";

/** The texts of one language; what is absent stays built in. */
export interface TemplateTexts {
  /** Subject of the notification; values only. */
  readonly subject?: string;
  /** The human part as plain text. */
  readonly text?: string;
  /** The human part as HTML: the content of the page. */
  readonly html?: string;
}

/** The texts for all languages, and others for single ones. */
export interface Template extends TemplateTexts {
  /** By BCP 47 tag: used instead where the notification is in that language. */
  readonly languages?: Readonly<Record<string, TemplateTexts>>;
}

/** Text as it stands, or the name of what is put in. */
export type Segment = { readonly text: string } | { readonly name: BlockName | ValueName };

const LIMIT_CHARACTERS = 100_000;
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const KINDS = ["subject", "text", "html"] as const;

/** The segments of one template text; throws TypeError, naming `where`, what stands there and what is allowed. */
function compileTemplate(source: string, where: string): Segment[] {
  if (source.length > LIMIT_CHARACTERS) throw new TypeError(`${where} has ${source.length} characters; allowed are ${LIMIT_CHARACTERS}`);
  const isSubject = where.endsWith("subject");
  const segments: Segment[] = [];
  let at = 0;
  for (const match of source.matchAll(PLACEHOLDER)) {
    segments.push({ text: literal(source.slice(at, match.index), where) }, { name: nameOf(match[1] ?? "", where, isSubject) });
    at = match.index + match[0].length;
  }
  segments.push({ text: literal(source.slice(at), where) });
  return segments.filter((segment) => !("text" in segment) || segment.text !== "");
}

function literal(text: string, where: string): string {
  const at = text.search(/\{\{|\}\}/);
  if (at >= 0)
    throw new TypeError(`${where} has "${text.slice(at, at + 20)}", which opens or closes no placeholder; they look like {{host}}`);
  return text;
}

function nameOf(raw: string, where: string, isSubject: boolean): BlockName | ValueName {
  const name = raw.trim();
  if (Object.hasOwn(VALUES, name)) return name as ValueName;
  if (Object.hasOwn(BLOCKS, name) && !isSubject) return name as BlockName;
  const allowed = Object.keys(isSubject ? VALUES : { ...BLOCKS, ...VALUES }).map((one) => `{{${one}}}`);
  throw new TypeError(`${where} has {{${name.slice(0, 40)}}}; allowed are ${allowed.join(", ")}`);
}

/**
 * Checks a template when it is loaded, so that no notification fails for it later.
 *
 * @param template the texts, by kind and by language
 * @param where what errors call it
 * @throws TypeError with the place, what stands there, and what is allowed
 * @example
 * checkTemplate({ text: "{{notification}}\n\nHelp: https://help.example.com/\n" }).text?.length // 50
 */
export function checkTemplate(template: Template, where = "template"): Template {
  checkTexts(template, where);
  for (const [language, texts] of Object.entries(template.languages ?? {})) checkTexts(texts, `${where}.languages.${language}`);
  return template;
}

function checkTexts(texts: TemplateTexts, where: string): void {
  for (const kind of KINDS) {
    const source = texts[kind];
    if (source !== undefined) compileTemplate(source, `${where}.${kind}`);
  }
}

/** Compiling is done once for each template object. */
const compiled = new WeakMap<Template, Map<string, readonly Segment[] | undefined>>();

/** The site's text of one kind for a language; undefined when it has none. */
export function siteTemplate(
  template: Template | undefined,
  kind: (typeof KINDS)[number],
  language: string,
): readonly Segment[] | undefined {
  if (template === undefined) return undefined;
  const known = compiled.get(template) ?? new Map<string, readonly Segment[] | undefined>();
  compiled.set(template, known);
  const key = `${kind} ${language}`;
  if (!known.has(key)) {
    const source = template.languages?.[language]?.[kind] ?? template[kind];
    known.set(key, source === undefined ? undefined : compileTemplate(source, `template.${kind}`));
  }
  return known.get(key);
}
