/** The statements that find an address wherever it stands, and take it out. */
export { isQueued, likesOf, queuedForms, type SentForms, sentForms } from "./address-likes.ts";
export {
  deleteAnswersNaming,
  deleteEntry,
  deleteRememberedAddress,
  deleteSentAddress,
  emptySettledTraces,
  entriesOfAddress,
  forgetDeliveryTexts,
  hideDeliveries,
  hideSettledRecipients,
  underWay,
} from "./own-rows.ts";
export { type AnyRow, rewriteRow, rowAt, tracesIn } from "./trace-queries.ts";
export { TEXT_TRACES, type TextTrace, WITHOUT_TRACES } from "./traces.ts";
