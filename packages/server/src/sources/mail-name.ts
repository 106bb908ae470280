/**
 * Which entries of a folder are mail, by their names alone. Only what is surely something else is
 * left out, and only inside a folder: a file that is named on the command line is always read.
 */

const OTHER_EXTENSIONS = new Set(
  (
    "json jsonl ndjson md mjs cjs js ts tsx py pl rb sh c h go rs java lua sql css html htm xml xsl yaml yml toml ini conf cfg " +
    "csv tsv log lock pid png jpg jpeg gif svg ico webp pdf doc docx xls xlsx zip tar tgz bz2 xz zst 7z rar db sqlite wal shm msf dat idx"
  ).split(" "),
);

/** The papers that lie beside a collection of mail. */
const PAPERS = /^(?:readme|licen[cs]e|copying|changes|changelog|notice|authors|makefile)(?:\.[a-z]+)?$/i;

export function isHidden(name: string): boolean {
  return name.startsWith(".");
}

export function isMailName(name: string): boolean {
  if (isHidden(name) || name.endsWith("~") || PAPERS.test(name)) return false;
  const stored = name.toLowerCase().replace(/\.gz$/, "");
  return !OTHER_EXTENSIONS.has(stored.slice(stored.lastIndexOf(".") + 1)) || !stored.includes(".");
}
