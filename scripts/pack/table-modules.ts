/**
 * The modules whose tables are packed, those that are used together in one text, without what `run-time-rows.ts` leaves out and,
 * of a rule, `rule-columns.ts`. A table is taken from the built core as it is at run time, so that the published one cannot differ.
 */

import type { Plugin } from "esbuild";
import type { Rule } from "../../packages/core/src/classify/rules/rule.ts";
import { runTimeRows } from "../run-time-rows.ts";
import { columnsOf } from "./rule-columns.ts";
import { tableText } from "./table-text.ts";

/** Module below packages/core/src, without its ending, and the tables in it that code asks for. */
type Modules = Readonly<Record<string, readonly string[]>>;

const SETS: Readonly<Record<string, Modules>> = {
  // Rules and notices have many words in common, and who reads wants both.
  reading: {
    "classify/rules/index": ["RULES"],
    "recognise/formats/index": ["TEXT_FORMATS"],
    "recognise/notice-words/index": ["NOTICE_WORDS"],
    "recognise/separators": ["SEPARATORS"],
    "recognise/speech-words": ["SPEECH"],
    "recognise/kinds/absence-phrases": ["ABSENCE_PHRASES"],
    "recognise/kinds/auto-reply-programs": ["AUTO_REPLY_PROGRAMS"],
    "recognise/kinds/auto-reply-subjects": ["AUTO_REPLY_SUBJECTS"],
    "recognise/kinds/failure-phrases": ["FAILURE_SUBJECTS", "FAILURE_TEXTS"],
    "recognise/kinds/month-forms": ["MONTH_FORMS"],
    "recognise/kinds/challenge-programs": ["CHALLENGE_PROGRAMS", "CHALLENGE_PHRASES"],
    "recognise/kinds/list-managers": ["LIST_MANAGERS", "LIST_SERVICE_SUBJECTS", "LIST_SERVICE_PHRASES"],
    "recognise/kinds/return-cues": ["RETURN_CUES"],
  },
  words: {
    "dsn/human-style": ["STYLE"],
    "dsn/placeholders": ["BLOCKS", "VALUES"],
    "dsn/words/index": ["WORDS"],
  },
  duties: { "duty/duty-table": ["DUTY_TABLE"] },
  codes: {
    "model/problem": ["PROBLEM_CODES"],
    "model/status-meanings": ["STATUS_MEANINGS", "REPLY_MEANINGS"],
    "providers/payload-problem-codes": ["PAYLOAD_PROBLEM_CODES"],
  },
  profiles: { "hygiene/default-profile": ["DEFAULT_PROFILE"], "hygiene/provider-profiles": ["PROVIDER_PROFILES"] },
  classes: {
    "providers/kumomta-classes": ["KUMOMTA_MEANINGS", "KUMOMTA_KINDS", "KUMOMTA_CLASS"],
    "providers/mailgun-classes": ["MAILGUN_MEANINGS", "MAILGUN_REASON"],
    "providers/mailjet-classes": ["MAILJET_MEANINGS", "MAILJET_RELATED_TO", "MAILJET_ERROR"],
    "providers/postmark-classes": ["POSTMARK_TYPES", "POSTMARK_TYPE"],
    "providers/sendgrid-classes": ["SENDGRID_MEANINGS", "SENDGRID_DROPS", "SENDGRID_CLASS"],
    "providers/ses-classes": ["SES_BOUNCE_MEANINGS", "SES_TYPE_MEANINGS", "SES_DELAY_MEANINGS", "SES_TRANSIENT_SUBTYPE", "SES_DELAY_TYPE"],
    "providers/sparkpost-classes": ["SPARKPOST_MEANINGS", "SPARKPOST_KINDS", "SPARKPOST_CLASS"],
  },
};

/** How a set is made of what is unpacked. */
const MAKERS: Readonly<Record<string, string>> = { reading: "({ ...packed, RULES: rulesFrom(packed.RULES) })" };

const here = (file: string): string => JSON.stringify(new URL(file, import.meta.url).pathname);

/** Puts the packed table where its module was. */
export const packedTables: Plugin = {
  name: "packed tables",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^tables:/ }, ({ path }) => ({ path: path.slice("tables:".length), namespace: "tables", sideEffects: false }));
    onLoad({ filter: /./, namespace: "tables" }, async ({ path }) => ({ contents: await setModule(path), loader: "js", resolveDir: "/" }));
    for (const [set, modules] of Object.entries(SETS)) {
      for (const [module, tables] of Object.entries(modules))
        onLoad({ filter: new RegExp(`/core/src/${module}\\.ts$`) }, () => ({ contents: tableModule(set, tables), loader: "js" }));
    }
  },
};

function tableModule(set: string, tables: readonly string[]): string {
  return `import { tables } from "tables:${set}";\n${tables.map((table) => `export const ${table} = tables.${table};`).join("\n")}\n`;
}

async function setModule(set: string): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const [module, names] of Object.entries(SETS[set] as Modules)) {
    const built = (await import(new URL(`../../packages/core/dist/${module}.js`, import.meta.url).href)) as Readonly<
      Record<string, unknown>
    >;
    for (const name of names) tables[name] = built[name];
  }
  const { text, size } = tableText(runTimeForm(tables));
  const empty = Object.entries(tables).map(([name, table]) => `${name}: ${Array.isArray(table) ? "[]" : "{}"}`);
  return [
    `import { laterTables, unpack } from ${here("unpack.ts")};`,
    `import { rulesFrom } from ${here("rule-columns.ts")};`,
    `const made = (packed) => ${MAKERS[set] ?? "packed"};`,
    `export const tables = /* @__PURE__ */ laterTables({ ${empty.join(", ")} }, () => made(unpack("${text}", ${size})));`,
  ].join("\n");
}

function runTimeForm(tables: Readonly<Record<string, unknown>>): unknown {
  const { RULES: rules, TEXT_FORMATS: formats } = tables;
  if (rules === undefined) return tables;
  return { ...tables, RULES: columnsOf(rules as readonly Rule[]), TEXT_FORMATS: runTimeRows("TEXT_FORMATS", formats as readonly object[]) };
}
