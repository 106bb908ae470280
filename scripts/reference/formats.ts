/** docs/reference/formats.md, from the data of the text formats. */
import { TEXT_FORMATS } from "../../packages/core/src/recognise/formats/index.ts";
import { code, type Page, page, table } from "./page.ts";

export function formatsPage(): Page {
  const rows = [...TEXT_FORMATS].sort((a, b) => (a.id < b.id ? -1 : 1)).map((format) => [code(format.id), format.product, format.source]);
  return page("docs/reference/formats.md", "Formats", "packages/core/src/recognise/formats/", [
    "The `format` of a report says how it was read. `rfc3464` is the standard report with a machine-readable part, whoever wrote it. The formats below are what programs print for people. `general` is the reader for everything that nobody has described: it looks for SMTP replies, enhanced codes, addresses and phrases, and its outcomes have a lower `confidence`.",
    `${rows.length} text formats:`,
    table(["format", "program", "where its text is written down"], rows),
  ]);
}
