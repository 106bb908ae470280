/** The client's side of the wire: ESMTP and LMTP. */
export type { AnsweredVerb, RecipientAnswer, ServerFacts, Transaction, TransactionResult, WireFailure } from "./transaction.ts";
