/** Starts the page. */

import { render } from "preact";
import { followLinks } from "./router/index.ts";
import { App } from "./shell/index.ts";
import { loadWords } from "./words/index.ts";
import "./app.css";

const root = document.getElementById("app");
if (root === null) throw new TypeError("the page has no place for itself");
followLinks();
await loadWords();
render(<App />, root);
