/**
 * ESLint does one thing here: it refuses regular expressions whose time is not linear in the input,
 * because every one of them meets mail written by strangers. Style and correctness are Biome's.
 */
import { configs, rules } from "eslint-plugin-regexp";
import { parseForESLint } from "./scripts/strip-types-parser.ts";

/**
 * A pattern put together while running escapes the analysis. Files that must do so stand here, with
 * the reason why their input is not a stranger's.
 */
const MAY_BUILD_PATTERNS = [];

const BUILT_PATTERN =
  "A pattern built while running escapes the check for linear time: write a literal, or add the file to MAY_BUILD_PATTERNS with its reason.";

export default [
  { ignores: ["**/dist/", "**/node_modules/", "coverage/"] },
  {
    files: ["**/*.ts", "**/*.js"],
    languageOptions: { parser: { meta: { name: "strip-types-parser" }, parseForESLint }, ecmaVersion: 2025, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { regexp: { rules } },
    rules: {
      ...configs["flat/recommended"].rules,
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential", ignorePartial: false }],
      "regexp/no-missing-g-flag": "error",
      "regexp/use-ignore-case": "off",
    },
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
