import type { NoticeWords } from "./notice-words.ts";

export type { NoticeWords } from "./notice-words.ts";

export const NOTICE_WORDS: readonly NoticeWords[] = [
  { language: "en", failed: ["{could,can} not be delivered", "delivery {failed,failure,has failed}", "undeliverable", "undelivered", "returned mail"], delayed: ["has not been delivered", "delayed", "will be retried", "will keep trying", "will continue to try"], subject: ["undeliverable", "delivery {failure,failed,status notification}", "returned mail", "failure notice"], recipientLabels: ["recipient", "recipients", "to"] },
];
