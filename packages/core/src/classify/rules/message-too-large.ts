/** The message is larger than this server, route or mailbox takes; a smaller one would pass. */

import { rulesOf } from "./rule.ts";

export const messageTooLarge = rulesOf("message-too-large", [
    { slug: "line-limit", phrase: "line limit exceeded", source: "several gateways", example: "500 Line limit exceeded" },
  { slug: "size-exceeds-fixed-limit", phrase: "message size exceeds fixed {limit,maximum message size}", source: "Postfix, Sendmail", example: "552 5.3.4 Message size exceeds fixed limit" },
  { slug: "postfix-declared-size", phrase: "message size * exceeds size limit * of server", source: "Postfix smtp(8)", strength: "exact", example: "message size 20971520 exceeds size limit 10485760 of server mx.example.com[192.0.2.7]" },
  { slug: "message-too-big", phrase: "{message,mail,email,msg,data,body,attachment,file,size} {too big,is too big,too large,is too large,too long,is too long}", source: "Exim, Courier, Sun Messaging Server and others", example: "552 5.3.4 Message too big" },
  { slug: "size-limit-exceeded", phrase: "{message,mail,email,attachment,} {size,length} * {exceeded,exceeds,over limit}", source: "Exim, Kerio, Dovecot and others", example: "552 5.3.4 Message size limit exceeded" },
  { slug: "exceeds-maximum", phrase: "{exceeds,exceeded,larger than,greater than} * {maximum message size,message size limit,maximum size,size limit,allowed size,maximum message length}", source: "many MTAs", example: "552 5.3.4 Your message exceeds our maximum message size" },
  { slug: "message-length-exceeds", phrase: "message length exceeds administrative limit", source: "RFC 3463 X.2.3", strength: "exact", example: "552 5.2.3 Message length exceeds administrative limit" },
  { slug: "qmail-databytes", phrase: "exceeds my databytes limit", source: "qmail-smtpd", strength: "exact", example: "552 sorry, that message size exceeds my databytes limit (#5.3.4)" },
  { slug: "qmail-ldap-max-size", phrase: "message {exeeded,exceeded} the maximum size the user accepts", source: "qmail-ldap", strength: "exact", example: "The message exeeded the maximum size the user accepts. (#5.2.3)" },
  { slug: "exim-maximum-allowed", phrase: "message size * exceeds maximum", source: "Exim smtp_in.c", example: "552 Message size 20971520 exceeds maximum permitted" },
  { slug: "exim-exceeds-maximum-permitted", phrase: "message size exceeds maximum permitted", source: "Exim smtp_in.c", example: "552 Message size exceeds maximum permitted" },
  { slug: "smtpsend-over-size", phrase: "smtpsend {overadvertisedsizelimit,over advertised size limit}", strength: "exact", source: "Exchange SmtpSend", example: "550 5.3.4 SMTPSEND.OverAdvertisedSizeLimit; message size exceeds fixed maximum size advertised by remote server" },
  { slug: "too-large-for-recipient", phrase: "{too large,too big} for {this recipient,this user,the recipient,this mailbox,this account,the user,this system}", source: "Exchange, CommuniGate Pro", example: "550 5.2.3 a@example.com message is too large for this account" },
  { slug: "storedrv-too-large", phrase: "storedrv deliver exception {messagetoolargeexception,messagesubmissionexceededexception,maxsubmissionexceededexception}", strength: "exact", source: "Exchange store driver", example: "554 5.2.3 STOREDRV.Deliver.Exception:MessageTooLargeException; Failed to process message due to a permanent exception" },
  { slug: "larger-than-allowed", phrase: "message * larger than {maximum,allowed,permitted,the maximum,the allowed}", source: "several MTAs", example: "552 5.3.4 This message is larger than permitted" },
  { slug: "header-size", phrase: "{header,headers} {size exceeds,too long,too large,too big,are too large,length exceeds,line too long}", source: "Sendmail MaxHeadersLength, Exim, Postfix header_size_limit", example: "552 5.3.4 Header size exceeds the limit of 65536" },
  { slug: "domino-size", phrase: "{exceeds the maximum allowed to be sent,maximum allowed message size,maximum allowable size}", source: "Lotus Domino", example: "Maximum allowable size exceeded: message of 40 megabytes" },
  { slug: "max-message-size", phrase: "{max message size,maximum message size,maximum size,max size,maximum allowed size} {is,of,exceeded,allowed,reached,violated}", source: "many MTAs", example: "552 5.3.4 the maximum size allowed here is 10 MB" },
  { slug: "size-not-accepted", phrase: "message {size,of this size,of that size} {not accepted,not allowed,not acceptable,is not accepted}", source: "several MTAs", example: "552 5.3.4 Message of this size not accepted" },
  { slug: "exceeds-local-limit", phrase: "{message,mail} {is larger than,exceeds,exceeded} {the limit,limits,limit,the allowed limit,local size limit,local limits}", source: "several MTAs", example: "552 5.2.3 mail exceeds local size limit" },
  { slug: "oversized", phrase: "{oversized,oversize}", source: "amavis, gateways", example: "554 5.7.0 OVERSIZED mail" },
  { slug: "amavis-oversized", phrase: "reject id * oversized", source: "amavis", example: "554 5.7.0 Reject, id=12345-01 - OVERSIZED" },
  { slug: "reduce-size", phrase: "{reduce,reducing} the {message size,attachment size,size}", strength: "vague", source: "NDR hints", example: "Please reduce the size of what you send." },
  { slug: "size-limit", phrase: "{over the size limit,size limit violation}", source: "many MTAs", example: "552 5.3.4 over the size limit" },
  { slug: "fixed-size", phrase: "{exceeds,exceeded} {the,} {maximum fixed,fixed maximum,fixed} size", source: "Sendmail-like MTAs", example: "552 5.2.3 Message exceeds maximum fixed size (10485760)" },
]);
