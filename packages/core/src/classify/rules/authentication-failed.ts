/** The message or its sender fails SPF, DKIM, DMARC or ARC (RFC 7372, RFC 7489, RFC 8601). */

import { rulesOf } from "./rule.ts";

export const authenticationFailed = rulesOf("authentication-failed", [
  { slug: "per-spf-policy", phrase: "{per spf,by spf,due to spf,because of spf,failed spf,fails spf}", source: "several milters", example: "550 5.7.1 Email rejected per SPF policy" },
  { slug: "dmarc-authentication", phrase: "{dmarc,dkim,spf and dkim,spf or dkim} authentication {failed,failure,error,did not pass,is required,required}", source: "several receivers", example: "550 5.7.26 DMARC authentication failed" },
  // SPF
  { slug: "spf-validation-failed", phrase: "spf {validation,verification,authentication,check,record check,policy} {failed,failure,error,did not pass,rejected}", strength: "exact", source: "RFC 7372 X.7.23, Stalwart, Maddy", example: "550 5.7.23 SPF validation failed" },
  { slug: "spf-fail", phrase: "spf * {fail,failed,failure,fails,softfail,hardfail,permerror,temperror,mismatch,unauthorized,not authorized,rejected}", source: "policyd-spf, Exim, rspamd and others", example: "550 5.7.1 rejected, SPF fail" },
  { slug: "postfix-policyd-spf", phrase: "message rejected due to spf fail not authorized", source: "python-policyd-spf", strength: "exact", example: "550 5.7.23 <a@example.com>: Recipient address rejected: Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/Why?s=mfrom" },
  { slug: "openspf-why", phrase: "see * openspf", source: "SPF libraries' default explanation", example: "550 5.7.1 Please see http://www.openspf.org/Why?s=mfrom&id=s%40example.org&ip=192.0.2.7" },
  { slug: "spf-not-permitted", phrase: "{not permitted,not designated,does not designate} {sender,as permitted sender,as a permitted sender,to send mail for,by spf}", source: "SPF explanations, Exim, Courier", example: "550 5.7.23 192.0.2.7 is not designated as permitted sender by example.org" },
  { slug: "exim-not-allowed-spf", phrase: "neither allowed nor denied to send mail from", source: "Exim SPF ACL", example: "550 5.7.23 192.0.2.7 is neither allowed nor denied to send mail from example.org" },
  { slug: "domain-does-not-designate", phrase: "does not designate * as permitted sender", source: "SPF Received-SPF comments", example: "550 5.7.1 domain of s@example.org does not designate 192.0.2.7 as permitted sender" },
  { slug: "spf-record", phrase: "{no,missing,without,invalid,valid,incorrect,violates,violation of,according to,against,multiple} {spf,sender policy framework}", source: "several gateways", example: "550 5.7.1 Domain example.org has no SPF" },
  { slug: "spf-forgery", phrase: "{domain owner discourages,domain owner prohibits,the domain owner does not allow,sender s domain does not allow,domain owner has not authorized}", source: "SPF explanation texts", example: "550 5.7.23 domain owner discourages use of this host" },
  { slug: "courier-spf", phrase: "{sender policy framework,spf} {rejected,refused,failed} {the,for,from,this}", source: "Courier courier-spf", example: "517 SPF rejected for example.org" },
  { slug: "qmail-spf", phrase: "see * spf", strength: "vague", source: "qmail SPF patch", example: "550 See http://spf.example.net/why.html?sender=s (#5.7.1)" },
  { slug: "sender-address-rejected-spf", phrase: "sender address rejected * spf", strength: "exact", source: "Postfix policy services", example: "550 5.7.1 <s@example.org>: Sender address rejected: SPF record" },
  { slug: "client-rejected-spf", phrase: "{recipient address,client host,helo command} rejected * spf", strength: "exact", source: "Postfix policy services", example: "550 5.7.1 <a@example.com>: Recipient address rejected: rejected by SPF" },
  // DKIM
  { slug: "dkim-failed", phrase: "dkim * {failed,does not pass,fail,failure,invalid,missing,not valid,did not pass,bad,mismatch,did not verify,required,rejected,error}", source: "RFC 7372 X.7.20-22, Stalwart, rspamd", example: "550 5.7.20 DKIM validation failed" },
  { slug: "no-passing-dkim", phrase: "{no passing,no valid,no acceptable,no,invalid,bad,missing,unverified,lacks a valid} {dkim,domainkeys}", source: "RFC 7372 X.7.20-22, OpenDKIM", example: "550 5.7.20 No passing DKIM signature found" },
  { slug: "no-acceptable-dkim", phrase: "no acceptable dkim signature found", source: "RFC 7372 X.7.21", strength: "exact", example: "550 5.7.21 No acceptable DKIM signature found" },
  { slug: "no-valid-author-dkim", phrase: "no valid author matched dkim signature found", source: "RFC 7372 X.7.22", strength: "exact", example: "550 5.7.22 No valid author-matched DKIM signature found" },
  { slug: "opendkim-rejected", phrase: "{rejected by dkim,dkim policy violation,not dkim signed,not signed with dkim,dkim signing policy,dkim reject,unsigned mail rejected,adsp}", source: "OpenDKIM", example: "550 5.7.1 rejected due to DKIM ADSP evaluation" },
  { slug: "bad-signature-data", phrase: "{bad signature data,bad signature from,signature verification failed,body hash did not verify,bad rsa signature}", source: "OpenDKIM", example: "550 5.7.0 bad signature data" },
  // DMARC, ARC, together
  { slug: "dmarc-rejected", phrase: "{by dmarc,per dmarc,due to dmarc,because dmarc,because of dmarc,under dmarc,violates dmarc,failed dmarc,fails dmarc,failing dmarc,pass dmarc}", source: "OpenDMARC, Stalwart, rspamd", example: "550 5.7.1 Email rejected per DMARC policy" },
  { slug: "opendmarc", phrase: "rejected by dmarc policy for", source: "OpenDMARC", strength: "exact", example: "550 5.7.1 rejected by DMARC policy for example.org" },
  { slug: "dmarc-policy", phrase: "dmarc {policy,check,validation,verification,evaluation} {failed,fail,failure,error,reject,violation,did not pass,rejected,of}", source: "Maddy, Halon, many", example: "550 5.7.1 DMARC check failed" },
  { slug: "dmarc-fail", phrase: "dmarc * {fail,failed,failure,reject,rejected,unaligned,violation,quarantine,permerror,not aligned}", source: "rspamd and others", example: "554 5.7.1 DMARC fail" },
  { slug: "dmarc-unauthenticated", phrase: "unauthenticated {email,mail,messages,message}", source: "DMARC wordings", example: "550 5.7.26 unauthenticated mail is prohibited" },
  { slug: "multiple-auth-failed", phrase: "multiple authentication checks failed", source: "RFC 7372 X.7.26", strength: "exact", example: "550 5.7.26 Multiple authentication checks failed" },
  { slug: "arc-failed", phrase: "arc {validation,chain,verification,seal} {failed,failure,fail,invalid,error,is invalid}", source: "RFC 8617 X.7.29, Stalwart", example: "550 5.7.29 ARC validation failure" },
  { slug: "email-authentication-required", phrase: "{must pass,should pass,not pass,failed,fails} {either spf,email authentication,authentication checks,sender authentication,message authentication,domain authentication,sender validation}", source: "many gateways", example: "550 5.7.26 Message does not pass email authentication" },
  { slug: "spf-dkim-both", phrase: "{spf or dkim,spf and dkim,spf dkim,dkim and spf,dkim or spf,spf nor dkim}", source: "many gateways", example: "550 5.7.26 SPF or DKIM validation is needed" },
  { slug: "message-not-authenticated", phrase: "{message,mail,email,sender,from domain} {is not authenticated,not authenticated,could not be authenticated,was not authenticated,failed authentication,lacks authentication}", source: "many gateways", example: "550 5.7.1 Message could not be authenticated" },
  { slug: "sender-id", phrase: "{sender id,senderid} {pra,check,verification,} {not permitted,failed,fail,not pass,transient error,permanent error}", source: "Exchange Sender ID agent", example: "550 5.7.1 Sender ID (PRA) Not Permitted" },
  { slug: "ip-not-allowed-to-send-mail-from", phrase: "spf * {not allowed,not authorized,not permitted} to send {mail,email,} from", strength: "exact", source: "Exim SPF ACL", example: "550 [SPF] 192.0.2.7 is not allowed to send mail from example.org." },
  { slug: "not-allowed-to-send-spf", phrase: "not allowed to send from * spf", strength: "exact", source: "hosted gateways", example: "550 5.1.0 192.0.2.7 is not allowed to send from <example.org> per its SPF Record" },
]);
