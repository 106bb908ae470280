/**
 * The programs whose notices come in many languages, as the rules of the languages name them.
 *
 * A rule that only one provider prints names that provider itself.
 */

export const EXCHANGE_2003 = "Exchange 2000 and 2003, localised report";
export const EXCHANGE = "Exchange 2007 and later, localised report";
export const MICROSOFT_365 = "Microsoft 365 and Outlook.com, localised report";
export const GMAIL = "Gmail, localised notice";
export const DOMINO = "HCL (IBM, Lotus) Domino, localised";
/** bounce.cf of Postfix, bounce_message_file of Exim, Oracle Messaging Server's return_*.txt, webmail and hosting panels. */
export const TEMPLATE = "translated notice templates of mail servers";
/** SMTP replies in the provider's own language, mostly without accents because a reply is ASCII. */
export const REPLY = "SMTP replies in the language of the provider";
