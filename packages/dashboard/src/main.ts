/** Starts the page. */

import { h, render } from "preact";
import { followLinks } from "./router/index.ts";
import { App } from "./shell/index.ts";
import { loadWords } from "./words/index.ts";

const root = document.getElementById("app");
if (root === null) throw new TypeError("the page has no place for itself");
followLinks();
await loadWords();
render(h(App, {}), root);
