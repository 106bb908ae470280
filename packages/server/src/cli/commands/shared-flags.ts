/** Options that several verbs have, declared once. */

const text = (input: string): string => input;

/** `--config FILE`. */
export const CONFIG_FLAG = {
  config: {
    kind: "parsed",
    optional: true,
    parse: text,
    placeholder: "FILE",
    brief: "The configuration [default: ricochet.toml, if it is there]",
  },
} as const;

/** `--json`, with what it prints. */
export function jsonFlag(brief: string) {
  return { json: { kind: "boolean", optional: true, withNegated: false, brief } } as const;
}

/** An option that takes a text. */
export function textFlag(placeholder: string, brief: string) {
  return { kind: "parsed", optional: true, parse: text, placeholder, brief } as const;
}
