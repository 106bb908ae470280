/** Colours by their meaning, as class names that stand in the sources as whole words (Tailwind looks for them there). */

export type Tone = "hard" | "soft" | "complaint" | "good" | "accent" | "muted";

export const TEXT_OF: Readonly<Record<Tone, string>> = {
  hard: "text-hard",
  soft: "text-soft",
  complaint: "text-complaint",
  good: "text-good",
  accent: "text-accent",
  muted: "text-muted",
};

export const TINT_OF: Readonly<Record<Tone, string>> = {
  hard: "bg-hard-tint",
  soft: "bg-soft-tint",
  complaint: "bg-complaint-tint",
  good: "bg-good-tint",
  accent: "bg-accent-tint",
  muted: "bg-sunken",
};

/** The custom property of a tone, for what draws by itself. */
export function colourOf(tone: Tone): string {
  return `--color-${tone}`;
}
