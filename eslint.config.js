/**
 * ESLint does one thing here: it refuses regular expressions whose time is not linear in the input,
 * because every one of them meets mail written by strangers. Style and correctness are Biome's.
 */
import { rules } from "eslint-plugin-regexp";
import { parseForESLint } from "./scripts/strip-types-parser.ts";

/**
 * A pattern put together while running escapes the analysis. Files that must do so stand here, with
 * the reason why their input is not a stranger's.
 */
const MAY_BUILD_PATTERNS = [
  // Joins constant pieces when it is loaded; the analysis follows constants, so TIME holds there too.
  "packages/core/src/syntax/date.ts",
  // The patterns of the text formats once more, which are literals and checked as such, without the names of their groups.
  "packages/core/src/recognise/line-pattern.ts",
  // One address, escaped, between look-arounds: nothing in it repeats.
  "packages/server/src/ledger/named-in.ts",
];

const BUILT_PATTERN =
  "A pattern built while running escapes the check for linear time: write a literal, or add the file to MAY_BUILD_PATTERNS with its reason.";

/** Both in their strictest form: a search that starts again at each character is quadratic just as well. */
const TIME = {
  "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
  "regexp/no-super-linear-move": ["error", { report: "potential", ignorePartial: false }],
};

/** Expressions that do not say what their writer meant. How an expression is spelt is left to the writer. */
const MEANING = Object.fromEntries(
  [
    "confusing-quantifier",
    "no-contradiction-with-assertion",
    "no-dupe-characters-character-class",
    "no-empty-alternative",
    "no-empty-capturing-group",
    "no-empty-character-class",
    "no-empty-group",
    "no-empty-lookarounds-assertion",
    "no-escape-backspace",
    "no-invalid-regexp",
    "no-lazy-ends",
    "no-misleading-capturing-group",
    "no-misleading-unicode-character",
    "no-missing-g-flag",
    "no-obscure-range",
    "no-optional-assertion",
    "no-potentially-useless-backreference",
    "no-standalone-backslash",
    "no-useless-assertions",
    "no-useless-backreference",
    "no-useless-dollar-replacements",
    "no-useless-flag",
    "strict",
  ].map((name) => [`regexp/${name}`, "error"]),
);

export default [
  { ignores: ["**/dist/", "packages/core/lib/", "**/node_modules/", "coverage/"] },
  {
    files: ["**/*.ts", "**/*.js"],
    languageOptions: { parser: { meta: { name: "strip-types-parser" }, parseForESLint }, ecmaVersion: 2025, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { regexp: { rules } },
    rules: { ...TIME, ...MEANING },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: ["**/*.test.ts", ...MAY_BUILD_PATTERNS],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='RegExp']", message: BUILT_PATTERN },
        { selector: "CallExpression[callee.name='RegExp']", message: BUILT_PATTERN },
      ],
    },
  },
];
