/** Which value is looked at: hovered or focused for a moment, or pressed, which takes the eye to the other side and flashes there. */

import { useState } from "preact/hooks";

/** Where it was pressed: the other side is shown. */
interface Pressed {
  readonly field: string;
  readonly side: "value" | "bytes";
  /** Pressed once more is another press. */
  readonly times: number;
}

/** What both sides share. */
export interface Spotlight {
  readonly lit: string | undefined;
  readonly pressed: Pressed | undefined;
  light(field: string | undefined): void;
  press(field: string, side: Pressed["side"]): void;
}

export function useSpotlight(): Spotlight {
  const [lit, light] = useState<string>();
  const [pressed, setPressed] = useState<Pressed>();
  const press = (field: string, side: Pressed["side"]): void => setPressed((before) => ({ field, side, times: (before?.times ?? 0) + 1 }));
  return { lit, pressed, light, press };
}
