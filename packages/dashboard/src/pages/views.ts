/** Every view: its name, its path, where it is. The first path that fits is shown. The overview comes with the page itself. */

import type { View } from "./view.ts";

/** One row a view. */
export const VIEWS = [
  { name: "overview", path: "/", load: () => import("./overview/index.ts") },
  { name: "outcomes", path: "/outcomes", load: () => import("./outcomes/index.ts") },
  { name: "outcome", path: "/outcomes/:id", load: () => import("./anatomy/index.ts") },
  { name: "queue", path: "/queue", load: () => import("./queue/index.ts") },
  { name: "message", path: "/messages/:id", load: () => import("./message/index.ts") },
  { name: "suppressions", path: "/suppressions", load: () => import("./suppressions/index.ts") },
  { name: "suppression", path: "/suppressions/:address", load: () => import("./suppression/index.ts") },
  { name: "destinations", path: "/destinations", load: () => import("./destinations/index.ts") },
  { name: "destination", path: "/destinations/:name", load: () => import("./destination/index.ts") },
  { name: "reputation", path: "/reputation", load: () => import("./reputation/index.ts") },
  { name: "webhooks", path: "/webhooks", load: () => import("./webhooks/index.ts") },
  { name: "webhook", path: "/webhooks/:id", load: () => import("./webhook/index.ts") },
  { name: "keys", path: "/keys", load: () => import("./keys/index.ts") },
  { name: "audit", path: "/audit", load: () => import("./audit/index.ts") },
  { name: "playground", path: "/playground", load: () => import("./playground/index.ts") },
] as const satisfies readonly { readonly name: string; readonly path: string; readonly load: () => Promise<View> }[];

/** The name of a view. */
export type ViewName = (typeof VIEWS)[number]["name"];

/** Those in the navigation, with the letter that goes there after `g`. */
export const NAVIGATION = [
  { name: "overview", path: "/", letter: "v" },
  { name: "outcomes", path: "/outcomes", letter: "o" },
  { name: "queue", path: "/queue", letter: "q" },
  { name: "suppressions", path: "/suppressions", letter: "s" },
  { name: "destinations", path: "/destinations", letter: "d" },
  { name: "reputation", path: "/reputation", letter: "r" },
  { name: "webhooks", path: "/webhooks", letter: "w" },
  { name: "keys", path: "/keys", letter: "k" },
  { name: "audit", path: "/audit", letter: "a" },
  { name: "playground", path: "/playground", letter: "p" },
] as const satisfies readonly { readonly name: ViewName; readonly path: string; readonly letter: string }[];
