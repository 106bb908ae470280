/** Shares above which receivers begin to refuse or to slow down a sender. */

/** Of what was settled; large senders' services suspend at 5 % to 10 % (Amazon SES reviews at 5 %). */
export const BOUNCE_LIMIT = 0.05;
/** Of what was delivered; Gmail's and Yahoo's rules for bulk senders ask for less than 0.3 %. */
export const COMPLAINT_LIMIT = 0.003;
