/** Every code that a reader or a check of webhooks can give, and what it means; the table is also its documentation. */

export const PAYLOAD_PROBLEM_CODES = {
  "payload-too-large": "The body is longer than the limit; nothing of it was read.",
  "payload-malformed": "The body is not JSON in UTF-8.",
  "payload-unexpected": "The body is JSON, but no event of this provider.",
  "too-many-events": "The body has more events than the limit; the rest was left out.",
  "recipient-missing": "An event names no usable address.",
  "date-malformed": "A date that cannot be understood; it was left out.",
  "class-unknown": "A bounce class that the provider does not document; its words and codes were believed.",
  "signature-missing": "The request is not signed.",
  "signature-malformed": "The signature is not in the form that the provider documents.",
  "signature-wrong": "No key that was given has made this signature.",
  "timestamp-malformed": "The time of the signature cannot be understood.",
  "timestamp-too-old": "The signature is older than the provider still tries to deliver: a replay.",
  "timestamp-in-future": "The signature is from the future: one of the clocks is wrong.",
  "certificate-url-refused": "The certificate is not to be fetched from where the message says (Amazon SNS).",
  "certificate-needed": "The certificate has not been fetched yet; `certificateUrl` says where it is.",
  "certificate-refused": "The certificate cannot be read, or is not valid at this time.",
  "topic-refused": "The message is of a topic that was not asked for (Amazon SNS).",
  "credentials-missing": "The request carries no credentials.",
  "credentials-wrong": "The request carries other credentials than those that were agreed on.",
} as const;
