/**
 * What services that send for others print when they do not send, or give up: SendGrid, Mailgun, Postmark, SparkPost (and
 * PowerMTA's and Momentum's "[internal]" replies), Mailjet, Brevo, Mandrill, SMTP2GO, Oracle, ZeptoMail. Amazon SES
 * has a file of its own.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SENDGRID = "SendGrid";
const MAILGUN = "Mailgun";
const POSTMARK = "Postmark";
const SPARKPOST = "SparkPost (Momentum)";

export const sendingServices: readonly DocumentedRule[] = [
  ...rulesOf("suppressed", [
    { slug: "mailgun-unsubscribed", phrase: "not delivering to unsubscribed {recipient,address}", strength: "exact", source: MAILGUN, example: "606 Not delivering to unsubscribed recipient" },
    { slug: "postmark-inactive", phrase: "{recipient that has been,recipients that have been} marked as inactive", strength: "exact", source: POSTMARK, example: "You tried to send to a recipient that has been marked as inactive." },
    { slug: "postmark-inactive-recipients", phrase: "inactive recipients are ones that have generated a hard bounce", strength: "exact", source: POSTMARK, example: "Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression." },
    { slug: "sparkpost-list", phrase: "suppressed by global suppression list", strength: "exact", source: SPARKPOST, example: "554 5.7.1 [internal] suppressed by global suppression list" },
    { slug: "preblocked", phrase: "preblocked", strength: "exact", source: "Mailjet", example: "preblocked: contact was not mailed" },
    { slug: "brevo-blacklist-user", phrase: "blocked due to blacklist user", strength: "exact", source: "Brevo", example: "blocked : due to blacklist user" },
    { slug: "oracle", phrase: "4 7 1 suppression for user", strength: "exact", source: "Oracle Email Delivery", example: "254 4.7.1 Suppression for user ocid1 to a@example.com" },
  ], "sending-services"),
  ...rulesOf("domain-unknown", [
    { slug: "sendgrid-mx-info", phrase: "unable to get mx info failed to get ips from ptr record", strength: "exact", source: SENDGRID, example: "unable to get mx info: failed to get IPs from PTR record: lookup <nil>: unrecognized address" },
    { slug: "mailgun-no-mx", phrase: "no mx for", strength: "plain", source: MAILGUN, example: "No MX for example.com" },
    { slug: "resolve-mx-host", phrase: "unable to resolve mx host", strength: "exact", source: SENDGRID, example: "Unable to resolve MX host example.com" },
  ], "sending-services"),
  ...rulesOf("network-error", [
    { slug: "sendgrid-dial", phrase: "error dialing remote address", strength: "exact", source: SENDGRID, example: "error dialing remote address: dial tcp 192.0.2.1:25: i/o timeout" },
    { slug: "sparkpost-no-valid-hosts", phrase: "no valid hosts {too many connection failures,dns}", strength: "exact", source: SPARKPOST, example: "451 4.4.1 [internal] No valid hosts (too many connection failures)" },
    { slug: "internal-failed-to-connect", phrase: "internal {failed to connect,connection refused,connection dropped,connection timed out,socket error,unable to connect,connection reset}", strength: "exact", source: SPARKPOST, example: "421 4.4.0 [internal] Failed to connect: Connection refused" },
    { slug: "pmta-routing-loop", phrase: "internal routing loop", strength: "exact", source: "PowerMTA", example: "554 5.4.6 [internal] routing loop detected: too many Received: headers" },
  ], "sending-services"),
  ...rulesOf("expired", [
    { slug: "sparkpost-exceeded", phrase: "internal {exceeded max time without delivery,message timeout}", strength: "exact", source: SPARKPOST, example: "554 5.4.7 [internal] exceeded max time without delivery" },
    { slug: "message-timeout", phrase: "message timeout exceeded max time", strength: "exact", source: SPARKPOST, example: "554 5.4.7 message timeout (exceeded max time, transient)" },
    { slug: "mailgun-too-old", phrase: "602 too old", strength: "exact", source: MAILGUN, example: "602 Too old" },
  ], "sending-services"),
  ...rulesOf("sender-refused", [
    { slug: "sendgrid-identity", phrase: "from address does not match a verified sender identity", strength: "exact", source: SENDGRID, example: "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved." },
    { slug: "mailgun-domain", phrase: "domain * is not allowed to send", strength: "exact", source: MAILGUN, example: "421 Domain example.com is not allowed to send: account is disabled" },
    { slug: "sparkpost-unconfigured", phrase: "unconfigured sending domain", strength: "exact", source: SPARKPOST, example: "550 5.7.1 Unconfigured Sending Domain <example.com>" },
    { slug: "postmark-signature", phrase: "is not a sender signature on your account", strength: "exact", source: POSTMARK, example: "The 'From' address you supplied (a@example.com) is not a Sender Signature on your account." },
    { slug: "sender-not-verified", phrase: "{sending domain,sender domain,from domain} {is not verified,not verified,has not been verified}", source: "several services", example: "550 5.7.1 Sending domain is not verified" },
    { slug: "zoho-outgoing-blocked", phrase: "email outgoing blocked", strength: "exact", source: "Zoho Mail", example: "554 5.1.8 Email Outgoing Blocked" },
    { slug: "relaying-disallowed-as", phrase: "relaying disallowed as", strength: "exact", source: "Zoho Mail, ZeptoMail", example: "553 Relaying disallowed as a@example.com" },
  ], "sending-services"),
  ...rulesOf("rate-limited", [
    { slug: "sendgrid-credits", phrase: "maximum credits exceeded", strength: "exact", source: SENDGRID, example: "451 Authentication failed: Maximum credits exceeded" },
    { slug: "sendgrid-limits", phrase: "you ve exceeded your messaging limits", strength: "exact", source: SENDGRID, example: "451 You've exceeded your messaging limits" },
    { slug: "sendgrid-frequent", phrase: "too frequent connects from", strength: "exact", source: SENDGRID, example: "450 too frequent connects from 192.0.2.1, please try again later." },
    { slug: "recipient-limit-exceeded", phrase: "is not allowed to send recipient limit exceeded", strength: "exact", source: MAILGUN, example: "421 Domain example.com is not allowed to send: recipient limit exceeded" },
    { slug: "zoho-unusual", phrase: "unusual sending activity detected", strength: "exact", source: "Zoho Mail", example: "550 5.4.6 Unusual sending activity detected. Please try after sometime." },
  ], "sending-services"),
  ...rulesOf("policy", [
    { slug: "mailgun-free", phrase: "{free accounts,sandbox subdomains} are for test purposes only", strength: "exact", source: MAILGUN, example: "421 Free accounts are for test purposes only. Please upgrade or add the address to your authorized recipients." },
    { slug: "brevo-not-activated", phrase: "smtp account is not yet activated", strength: "exact", source: "Brevo", example: "502 5.7.0 Unable to send email. Your SMTP account is not yet activated. Please contact us." },
    { slug: "zoho-policy", phrase: "email policy violation detected", strength: "exact", source: "Zoho Mail", example: "554 5.7.7 Email policy violation detected" },
    { slug: "zoho-mailpolicy", phrase: "mailpolicy violation error delivering to mailboxes", strength: "exact", source: "Zoho Mail", example: "554 5.2.3 MailPolicy violation Error delivering to mailboxes" },
    { slug: "zoho-restricted", phrase: "{mailbox delivery restricted by policy,mailbox delivery failure policy error,mail rejected by destination domain}", strength: "exact", source: "Zoho Mail", example: "541 5.4.1 Mail rejected by destination domain" },
  ], "sending-services"),
  ...rulesOf("security", [
  ], "sending-services"),
  ...rulesOf("virus", [
    { slug: "zoho-virus", phrase: "virus * detected by zoho mail", strength: "exact", source: "Zoho Mail", example: "552 5.7.1 virus Win.Test.EICAR_HDB-1 detected by Zoho Mail" },
  ], "sending-services"),
  ...rulesOf("user-unknown", [
    { slug: "postmark-hard-bounce", phrase: "server was unable to deliver your message ex unknown user mailbox not found", strength: "exact", source: POSTMARK, example: "The server was unable to deliver your message (ex: unknown user, mailbox not found)." },
  ], "sending-services"),
  ...rulesOf("malformed-message", [
    { slug: "zepto-subject", phrase: "subject is mandatory", strength: "exact", source: "ZeptoMail", example: "5.2.1 Subject is Mandatory." },
  ], "sending-services"),
];
