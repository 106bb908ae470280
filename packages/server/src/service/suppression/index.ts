/** The suppression list: looked up, changed, brought in and given out. */
export { holdWords } from "./hold-words.ts";
export { type Checked, SuppressionList } from "./suppression-list.ts";
