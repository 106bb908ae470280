/** The demo: the daemon against an internet of its own that misbehaves, and a view of it. */
export { openFolder } from "./demo-folder.ts";
export { jsonPresenter, sentencePresenter } from "./line-presenter.ts";
export { pagePresenter } from "./page-presenter.ts";
export { runDemo } from "./run-demo.ts";
export { stopWishes } from "./stop-wishes.ts";
