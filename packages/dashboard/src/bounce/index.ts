/** A bounce, taken apart: what the anatomy of an outcome and the playground show alike. */
export { Anatomy } from "./anatomy.tsx";
export { RecipientChoice } from "./recipient-choice.tsx";
export { visible } from "./visible.ts";
export { WrongVerdict } from "./wrong-verdict.tsx";
