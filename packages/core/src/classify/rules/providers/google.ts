/**
 * What Gmail and Google Workspace print: the SMTP error reference, the help keys in its links
 * (".../mail/?p=NoSuchUser"), and the sentences of its notifications.
 *
 * Gmail wraps its replies at about 75 columns; phrases are kept short enough to stay on one line.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const SMTP = "Gmail SMTP errors and codes";
const DSN = "Gmail delivery notification";
const GROUPS = "Google Groups notification";

export const google: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "no-such-account", phrase: "email account that you tried to reach does not exist", strength: "exact", source: SMTP, example: "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address - gsmtp" },
    { slug: "no-such-user-key", phrase: "p nosuchuser", strength: "exact", source: SMTP, example: "550 5.1.1 https://support.google.com/mail/?p=NoSuchUser d2e1a72-6f1si123 - gsmtp" },
    { slug: "no-such-answer", phrase: "answer 6596", source: SMTP, example: "550 5.1.1 https://support.google.com/mail/answer/6596 s22si3200161 - gsmtp" },
    { slug: "address-not-found", phrase: "address couldn t be found or is unable to receive {mail,email}", source: DSN, example: "Your message wasn't delivered to a@example.com because the address couldn't be found, or is unable to receive mail." },
    { slug: "invalid-recipient", phrase: "recipient address is not a valid rfc 5321 address", strength: "exact", source: SMTP, example: "553 5.1.3 The recipient address <a..b@example.com> is not a valid RFC 5321 address. - gsmtp" },
    { slug: "recipient-not-exist-localhost", phrase: "p badrcptto", strength: "exact", source: SMTP, example: "553-5.1.3 The recipient address is not valid: https://support.google.com/mail/?p=BadRcptTo - gsmtp" },
  ], "google"),
  ...rulesOf("domain-unknown", [
    { slug: "recipient-domain", phrase: "weren t able to find the recipient domain", strength: "exact", source: SMTP, example: "553 5.1.2 We weren't able to find the recipient domain. Please check for any spelling errors. - gsmtp" },
    { slug: "nxdomain", phrase: "{mx,a,aaaa} lookup of * responded with code nxdomain", strength: "exact", source: DSN, example: "DNS Error: 5612 DNS type 'mx' lookup of example.com responded with code NXDOMAIN Domain name not found: example.com" },
    { slug: "no-relevant-answers", phrase: "lookup of * had no relevant answers", strength: "exact", source: DSN, example: "DNS Error: DNS type 'aaaa' lookup of example.com had no relevant answers" },
    { slug: "domain-not-found", phrase: "because the domain * couldn t be found", source: DSN, example: "Your message wasn't delivered to a@example.com because the domain example.com couldn't be found." },
  ], "google"),
  ...rulesOf("network-error", [
    { slug: "did-not-accept-connect", whenGivenUp: "expired", phrase: "recipient server did not accept our requests to connect", strength: "exact", source: DSN, example: "The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720" },
    { slug: "dns-servfail", phrase: "lookup of * responded with code {servfail,refused,formerr,notimp}", strength: "exact", source: DSN, example: "DNS Error: DNS type 'mx' lookup of example.com responded with code SERVFAIL" },
    { slug: "hops", phrase: "message exceeded * hops this may indicate a mail loop", strength: "exact", source: SMTP, example: "554 5.6.0 Message exceeded 50 hops, this may indicate a mail loop. - gsmtp" },
    { slug: "timeout", phrase: "timeout closing connection gsmtp", strength: "exact", source: SMTP, example: "451 4.4.2 Timeout - closing connection. - gsmtp" },
  ], "google"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "email account that you tried to reach is {disabled,inactive}", strength: "exact", source: SMTP, example: "550-5.2.1 The email account that you tried to reach is disabled. Learn more at - gsmtp" },
    { slug: "disabled-key", phrase: "p disableduser", strength: "exact", source: SMTP, example: "550 5.2.1 https://support.google.com/mail/?p=DisabledUser a1-20si99 - gsmtp" },
  ], "google"),
  ...rulesOf("mailbox-full", [
    { slug: "over-quota", phrase: "email account that you tried to reach is over quota", strength: "exact", source: SMTP, example: "552-5.2.2 The email account that you tried to reach is over quota. Please direct the recipient to - gsmtp" },
    { slug: "out-of-storage", phrase: "recipient s inbox is out of storage space", strength: "exact", source: SMTP, example: "452-4.2.2 The recipient's inbox is out of storage space. Please direct the recipient to - gsmtp" },
    { slug: "quota-key", phrase: "p {overquotaperm,overquotatemp}", strength: "exact", source: SMTP, example: "452 4.2.2 https://support.google.com/mail/?p=OverQuotaTemp g20-si1 - gsmtp" },
    { slug: "inbox-full", phrase: "their inbox is full or it s getting too much mail", strength: "exact", source: DSN, example: "Your message couldn't be delivered to a@example.com. Their inbox is full, or it's getting too much mail right now." },
  ], "google"),
  ...rulesOf("recipient-refused", [
      ], "google"),
  ...rulesOf("rate-limited", [
    { slug: "receiving-too-quickly", phrase: "trying to contact is receiving {mail,email} too quickly", strength: "exact", source: SMTP, example: "450-4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time. - gsmtp" },
    { slug: "receiving-rate", phrase: "trying to contact is receiving {mail,email} at a rate", strength: "exact", source: SMTP, example: "450-4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp" },
    { slug: "receiving-rate-key", phrase: "p {receivingrate,receivingrateperm}", strength: "exact", source: SMTP, example: "450 4.2.1 https://support.google.com/mail/?p=ReceivingRate b9-20 - gsmtp" },
    { slug: "relay-peak", phrase: "peak smtp relay limit exceeded", strength: "exact", source: SMTP, example: "450 4.2.1 Peak SMTP relay limit exceeded for customer. This is a temporary error. - gsmtp" },
    { slug: "daily-relay", phrase: "daily smtp relay {limit,sending limit} exceeded", strength: "exact", source: SMTP, example: "550-5.4.5 Daily SMTP relay limit exceeded for customer. For more information - gsmtp" },
    { slug: "daily-sending", phrase: "daily {user sending quota,user sending limit} exceeded", strength: "exact", source: SMTP, example: "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to - gsmtp" },
    { slug: "reached-limit", phrase: "you have reached a limit for sending mail", strength: "exact", source: DSN, example: "You have reached a limit for sending mail. Your message was not sent." },
    { slug: "sending-quota", phrase: "5 7 1 email quota exceeded", strength: "exact", source: SMTP, example: "550 5.7.1 Email quota exceeded." },
    { slug: "unusual-rate", phrase: "detected an unusual rate of {unsolicited mail,unsolicited email,mail,email}", strength: "exact", source: SMTP, example: "421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP Netblock. - gsmtp" },
    { slug: "unusual-rate-key", phrase: "p {unsolicitedratelimiterror,unsolicitediperror}", strength: "exact", source: SMTP, example: "421 4.7.28 https://support.google.com/mail/?p=UnsolicitedRateLimitError x9si7 - gsmtp" },
    { slug: "policy-size-transaction", phrase: "domain policy size per transaction exceeded", strength: "exact", source: SMTP, example: "452 4.5.3 Domain policy size per transaction exceeded, please try this recipient in a separate transaction. - gsmtp" },
    { slug: "email-quota", phrase: "email quota exceeded gsmtp", strength: "exact", source: SMTP, example: "550 Email quota exceeded. - gsmtp" },
  ], "google"),
  ...rulesOf("blocked", [
    { slug: "unusual-rate-blocked", phrase: "to protect our users from spam mail sent from your ip {address,netblock} has been blocked", strength: "exact", source: SMTP, example: "550 5.7.1 Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been blocked." },
    { slug: "not-authorized-directly", phrase: "you re using to send mail is not authorized to send email directly to our servers", strength: "exact", source: SMTP, example: "550-5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers. - gsmtp" },
    { slug: "not-authorized-key", phrase: "p notauthorizederror", strength: "exact", source: SMTP, example: "550 5.7.1 https://support.google.com/mail/?p=NotAuthorizedError n8-20si5 - gsmtp" },
    { slug: "ip-not-in-whitelist", phrase: "ip not in whitelist for rcpt domain", strength: "exact", source: SMTP, example: "421 4.7.0 IP not in whitelist for RCPT domain, closing connection. - gsmtp" },
  ], "google"),
  ...rulesOf("poor-reputation", [
    { slug: "low-reputation", phrase: "suspicious due to the very low reputation of the sending {ip,domain}", strength: "exact", source: SMTP, example: "550-5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address. - gsmtp" },
    { slug: "low-reputation-wrapped", phrase: "likely suspicious due to the very low reputation", source: SMTP, example: "550-5.7.1 Gmail has detected that this message is likely suspicious due to the very low reputation of the" },
  ], "google"),
  ...rulesOf("reverse-dns", [
    { slug: "no-ptr", phrase: "ip address sending this message does not have a ptr record", strength: "exact", source: SMTP, example: "550-5.7.25 The IP address sending this message does not have a PTR record setup, or the corresponding forward DNS entry does not point to the sending IP. - gsmtp" },
    { slug: "rate-limited-ptr", phrase: "sending ip address {for this message doesn t,for this message does not,doesn t,does not} have a", strength: "exact", source: SMTP, example: "421-4.7.23 The sending IP address for this message doesn't have a PTR record, or the forward entry does not match. - gsmtp" },
    { slug: "ipv6-guidelines", phrase: "does not meet ipv6 sending guidelines", strength: "exact", source: SMTP, example: "550-5.7.1 [2001:db8::1] Our system has detected that this message does not meet IPv6 sending guidelines regarding PTR records and authentication. - gsmtp" },
    { slug: "ipv6-key", phrase: "p ipv6autherror", strength: "exact", source: SMTP, example: "550 5.7.1 https://support.google.com/mail/?p=IPv6AuthError r2-20si1 - gsmtp" },
  ], "google"),
  ...rulesOf("authentication-failed", [
    { slug: "dmarc", phrase: "unauthenticated email from * is not accepted due", strength: "exact", source: SMTP, example: "550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy. - gsmtp" },
    { slug: "unauthenticated-domain", phrase: "unauthenticated email is not accepted from this domain", strength: "exact", source: SMTP, example: "550 5.7.1 Unauthenticated email is not accepted from this domain. - gsmtp" },
    { slug: "no-authentication-information", phrase: "does not have authentication information or fails to", strength: "exact", source: SMTP, example: "550-5.7.26 This message does not have authentication information or fails to pass authentication checks (SPF or DKIM). - gsmtp" },
    { slug: "sender-unauthenticated", phrase: "because the sender is unauthenticated", strength: "exact", source: SMTP, example: "550-5.7.26 Your email has been blocked because the sender is unauthenticated. - gsmtp" },
    { slug: "requires-spf-or-dkim", phrase: "gmail requires all {senders,bulk senders,large senders} to", source: SMTP, example: "550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM." },
    { slug: "spf-hard-fail", phrase: "spf record with a hard fail policy", strength: "exact", source: SMTP, example: "550-5.7.26 The MAIL FROM domain [example.com] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [192.0.2.1]. - gsmtp" },
    { slug: "spf-suspicious", phrase: "spf record of the sending domain has one or more suspicious entries", strength: "exact", source: SMTP, example: "550 5.7.24 The SPF record of the sending domain has one or more suspicious entries. - gsmtp" },
    { slug: "method-did-not-pass", phrase: "because {spf authentication,dkim authentication,dmarc authentication,spf,dkim,dmarc} {didn t,did not} pass", strength: "exact", source: SMTP, example: "421-4.7.30 Your email has been rate limited because DKIM authentication didn't pass for this domain. - gsmtp" },
    { slug: "rate-limited-unauthenticated", phrase: "{rate limited,blocked} because it is unauthenticated", strength: "exact", source: SMTP, example: "421-4.7.26 This email has been rate limited because it is unauthenticated. - gsmtp" },
    { slug: "no-dmarc-record", phrase: "sending domain {doesn t,does not} have a dmarc record", strength: "exact", source: SMTP, example: "421-4.7.40 Your email has been rate limited because the sending domain doesn't have a DMARC record, or the record doesn't specify a policy. - gsmtp" },
    { slug: "not-aligned", phrase: "from header isn t aligned with either the authenticated spf or dkim", strength: "exact", source: SMTP, example: "421-4.7.32 Your email has been rate limited because the From: header isn't aligned with either the authenticated SPF or DKIM organizational domain. - gsmtp" },
    { slug: "bulk-unauthenticated", phrase: "p unauthenticatedmessageerror", strength: "exact", source: SMTP, example: "550 5.7.26 https://support.google.com/mail/?p=UnauthenticatedMessageError - gsmtp" },
  ], "google"),
  ...rulesOf("spam", [
    { slug: "likely-unsolicited", phrase: "detected that this message is likely unsolicited mail", strength: "exact", source: SMTP, example: "550-5.7.1 Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp" },
    { slug: "likely-unsolicited-wrapped", phrase: "that this message is likely", strength: "plain", source: SMTP, example: "550-5.7.1 [192.0.2.1 12] Gmail has detected that this message is likely" },
    { slug: "unsolicited-key", phrase: "p unsolicitedmessageerror", strength: "exact", source: SMTP, example: "550 5.7.1 https://support.google.com/mail/?p=UnsolicitedMessageError q1-20si3 - gsmtp" },
    { slug: "suspicious-content", phrase: "suspicious due to the nature of the content", strength: "exact", source: SMTP, example: "550-5.7.1 This message is likely suspicious due to the nature of the content and/or the links within. - gsmtp" },
    { slug: "answer-69585", strength: "exact", phrase: "answer {69585,188131}", source: SMTP, example: "550 5.7.1 Message rejected. See http://mail.google.com/support/bin/answer.py?answer=69585 for more information. - gsmtp" },
    { slug: "group-spam", phrase: "was rejected due to spam classification", strength: "exact", source: GROUPS, example: "Your email to group list@example.com was rejected due to spam classification. The owner of the group can choose to enable message moderation." },
  ], "google"),
  ...rulesOf("content-refused", [
    { slug: "blocked-message-key", phrase: "p blockedmessage", strength: "exact", source: SMTP, example: "552 5.7.0 https://support.google.com/mail/?p=BlockedMessage y8-20si2 - gsmtp" },
    { slug: "illegal-attachment", phrase: "our system detected an illegal attachment", strength: "exact", source: SMTP, example: "552 5.7.0 Our system detected an illegal attachment on your message. Please visit https://support.google.com/mail/ - gsmtp" },
  ], "google"),
  ...rulesOf("policy", [
    { slug: "security-issue", phrase: "blocked because {its,the} content presents a potential", strength: "exact", source: SMTP, example: "552-5.7.0 This message was blocked because its content presents a potential security issue. - gsmtp" },
    { slug: "user-or-domain-policy", phrase: "user or domain that you are sending to or from has a policy", strength: "exact", source: SMTP, example: "550-5.7.1 The user or domain that you are sending to (or from) has a policy that prohibited the mail that you sent. - gsmtp" },
    { slug: "gcdp", phrase: "this message violates * email policy", strength: "exact", source: SMTP, example: "550 5.7.1 This message violates example.com email policy. - gcdp a1si2 - gsmtp" },
    { slug: "custom-domain-policy", phrase: "gcdp * gsmtp", source: SMTP, example: "550 5.7.1 Ask the help desk. - gcdp a640c23-8 - gsmtp" },
    { slug: "mail-sending-denied", phrase: "mail sending denied", source: SMTP, example: "550 5.7.0 Mail Sending denied. This error occurs if the sender account is disabled or not registered within your domain. - gsmtp" },
  ], "google"),
  ...rulesOf("message-too-large", [
    { slug: "google-limits", phrase: "message exceeded google s message size limits", strength: "exact", source: SMTP, example: "552-5.3.4 Your message exceeded Google's message size limits. To view our message - gsmtp" },
    { slug: "size-key", phrase: "p maxsizeerror", strength: "exact", source: SMTP, example: "552 5.3.4 https://support.google.com/mail/?p=MaxSizeError m3-20si1 - gsmtp" },
    { slug: "attachments", phrase: "number of attachments * exceeds google s limit", strength: "exact", source: SMTP, example: "552 5.3.4 The number of attachments (501) exceeds Google's limit of 500. - gsmtp" },
    { slug: "size-answer", phrase: "answer 8770", source: SMTP, example: "552 5.2.3 Refused: http://mail.google.com/support/bin/answer.py?answer=8770 - gsmtp" },
  ], "google"),
  ...rulesOf("malformed-message", [
    { slug: "not-rfc-5322", phrase: "this message is not rfc 5322 compliant", strength: "exact", source: SMTP, example: "550-5.7.1 This message is not RFC 5322 compliant. There are multiple Subject headers. - gsmtp" },
    { slug: "not-rfc-key", phrase: "p rfcmessagenoncompliant", strength: "exact", source: SMTP, example: "550 5.7.1 https://support.google.com/mail/?p=RfcMessageNonCompliant t5-20si8 - gsmtp" },
    { slug: "message-malformed", phrase: "mail message is malformed not accepted", strength: "exact", source: SMTP, example: "554 5.6.0 Mail message is malformed. Not accepted. - gsmtp" },
    { slug: "message-id", phrase: "messages missing a valid {messageid,message id} header", strength: "exact", source: SMTP, example: "550-5.7.1 Messages missing a valid messageId header are not accepted. - gsmtp" },
    { slug: "from-header", phrase: "messages missing a valid address in {from,the from} header", strength: "exact", source: SMTP, example: "550-5.7.1 Messages missing a valid address in From: header, or having no From: header, are not accepted. - gsmtp" },
    { slug: "multiple-from", phrase: "messages with multiple addresses in {from,the from} header are not", strength: "exact", source: SMTP, example: "550-5.7.1 Messages with multiple addresses in From: header are not accepted. - gsmtp" },
    { slug: "header-size", phrase: "header value exceeds google s", strength: "exact", source: SMTP, example: "552 5.3.4 The size of the Subject header value exceeds Google's limit of 2048 bytes per individual header size. - gsmtp" },
  ], "google"),
  ...rulesOf("sender-refused", [
    { slug: "send-mail-as", phrase: "sending this from a different address or alias using the send mail as feature", strength: "exact", source: "Gmail delivery status notification", example: "You're sending this from a different address or alias using the 'Send mail as' feature. The settings for your 'Send mail as' account are misconfigured or out of date." },
    { slug: "group-may-not-exist", phrase: "group you tried to contact * may not exist or you may not have permission", strength: "exact", source: GROUPS, example: "We're writing to let you know that the group you tried to contact (neko) may not exist, or you may not have permission to post messages to the group." },
    { slug: "invalid-sender", phrase: "sender address is not a valid rfc 5321 address", strength: "exact", source: SMTP, example: "553 5.1.7 The sender address <a..b@example.com> is not a valid RFC 5321 address. - gsmtp" },
  ], "google"),
  ...rulesOf("relay-denied", [
    { slug: "credentials-for-relay", phrase: "invalid credentials for relay", strength: "exact", source: SMTP, example: "550-5.7.1 Invalid credentials for relay [192.0.2.1]. The IP address you've registered in your Workspace SMTP Relay service doesn't match - gsmtp" },
    { slug: "mail-relay-denied", phrase: "mail relay denied", source: SMTP, example: "550-5.7.0 Mail relay denied [192.0.2.1]. Please configure the Workspace SMTP relay - gsmtp" },
  ], "google"),
  ...rulesOf("tls-failed", [
    { slug: "tls-required", phrase: "tls required for rcpt domain", strength: "exact", source: SMTP, example: "421 4.7.0 TLS required for RCPT domain, closing connection. - gsmtp" },
    { slug: "secure-connection", phrase: "because {it wasn t,it hasn t been,this message wasn t} sent over a {tls,secure} connection", strength: "exact", source: SMTP, example: "421-4.7.29 Your email has been rate limited because it wasn't sent over a TLS connection. - gsmtp" },
  ], "google"),
  ...rulesOf("security", [
    { slug: "application-password", phrase: "application specific password required", strength: "exact", source: SMTP, example: "534-5.7.9 Application-specific password required. Learn more at - gsmtp" },
    { slug: "web-login", phrase: "please log in {via,with,through} your web browser", strength: "exact", source: SMTP, example: "534-5.7.14 Please log in via your web browser and then try again. - gsmtp" },
    { slug: "bad-credentials", phrase: "username and password not accepted", strength: "exact", source: SMTP, example: "535-5.7.8 Username and Password not accepted. For more information, go to - gsmtp" },
    { slug: "unauthenticated-commands", phrase: "too many unauthenticated commands", strength: "exact", source: SMTP, example: "554 5.7.0 Too Many Unauthenticated commands. - gsmtp" },
    { slug: "temporary-authentication", phrase: "cannot authenticate due to temporary system problem", strength: "exact", source: SMTP, example: "454 4.7.0 Cannot authenticate due to temporary system problem. Try again later. - gsmtp" },
  ], "google"),
  ...rulesOf("system-error", [
    { slug: "temporarily-rejected", phrase: "mail server temporarily rejected message", source: SMTP, example: "451 4.3.0 Mail server temporarily rejected message. - gsmtp" },
    { slug: "try-again-closing", phrase: "try again later closing connection", source: SMTP, example: "421 4.7.0 Try again later, closing connection. (EHLO) - gsmtp" },
    { slug: "multiple-destination-domains", phrase: "multiple destination domains per transaction is unsupported", strength: "exact", source: SMTP, example: "451 4.3.0 Multiple destination domains per transaction is unsupported. Please try again. - gsmtp" },
  ], "google"),
  ...rulesOf("protocol-error", [
    { slug: "protocol-violation", phrase: "smtp protocol violation", source: SMTP, example: "451-4.5.0 SMTP protocol violation, visit https://support.google.com/mail/ - gsmtp" },
    { slug: "helo-invalid", phrase: "{helo,ehlo,helo ehlo} argument * {is invalid,invalid} closing connection", source: SMTP, example: "421-4.7.0 EHLO argument \"localhost\" invalid, closing connection. - gsmtp" },
    { slug: "cannot-decode", phrase: "cannot decode response", source: SMTP, example: "501 5.5.2 Cannot Decode response. - gsmtp" },
  ], "google"),
];
