/**
 * Mailing-list managers: from which addresses they answer, and in which words. Where a field or an
 * address is used for nothing but service mail it is enough; else the words must be there too.
 */

export interface ListManager {
  readonly product: string;
  /** A header field that must be there, lower case. */
  readonly field?: string;
  readonly value?: RegExp;
  /** Local part of From, lower case. */
  readonly from?: RegExp;
  readonly subject?: RegExp;
  /** Nothing but service mail looks so. */
  readonly isServiceOnly?: boolean;
}

// biome-ignore format: one sign a line
export const LIST_MANAGERS: readonly ListManager[] = [
  { product: "Mailman", field: "x-mailman-version", from: /-(?:confirm(?:\+.{1,60})?|request|bounces|owner|leave|join)$|^mailman(?:-owner|-bounces)?$/ },
  { product: "Mailman", from: /-(?:request|confirm(?:\+.{1,60})?)$/, subject: /^confirm [\da-f]{20,64}$/i, isServiceOnly: true },
  { product: "Mailman", from: /-confirm\+[\da-f]{20,64}$/, isServiceOnly: true },
  { product: "Majordomo", from: /^(?:owner-)?majordomo(?:-owner)?$/, subject: /^(?:majordomo (?:results|file)|confirmation for|welcome to|your majordomo|re: your mail|approve |results of)/i, isServiceOnly: true },
  { product: "Majordomo", from: /^(?:owner-)?majordomo/ },
  { product: "LISTSERV", from: /^listserv$/, isServiceOnly: true },
  { product: "LISTSERV", field: "x-listserv-version" },
  { product: "ListProc", from: /^listproc$/, isServiceOnly: true },
  { product: "Sympa", from: /^sympa(?:-request)?$/, isServiceOnly: true },
  { product: "Sympa", field: "x-sympa-to", from: /-(?:request|owner|editor)$/ },
  { product: "Ecartis", from: /^(?:ecartis|listar)$/, isServiceOnly: true },
  { product: "ezmlm", field: "mailing-list", value: /\bezmlm\b/i, from: /-help$|-(?:sc|uc|tc|return)[.-]/ },
  { product: "ezmlm", from: /-help$/, subject: /^(?:confirm |welcome to |goodbye from |ezmlm |moderate for |returned post for )/i },
  { product: "mlmmj", from: /\+(?:owner|confsub|confunsub|help)\b/ },
  { product: "Google Groups", from: /\+(?:unsubconfirm|subconfirm|msgappr|owner)/ },
  { product: "Google Groups", field: "x-google-group-id", subject: /message pending|confirm/i },
  { product: "Schleuder", from: /-(?:owner|bounce)$/, field: "x-schleuder-version" },
  { product: "", from: /-request$/ },
  { product: "", field: "list-id", from: /^(?:no-?reply|(?:.{1,60}[+-])?owner|.{1,60}-(?:admin|bounces|subscribe|unsubscribe))$/ },
];

/** Subjects of service mail, as Mailman, Majordomo, LISTSERV, Sympa, ezmlm, mlmmj and Ecartis write them, in the languages they ship most. */
// biome-ignore format: one program a line
export const LIST_SERVICE_SUBJECTS: readonly string[] = [
  "your message to * awaits moderator approval", "your confirmation is {required,needed} to {join,leave}", "confirm {subscribe,unsubscribe,subscription,unsubscription}",
  "{welcome to the,welcome to} * mailing list", "welcome to * list", "you have been unsubscribed from", "mailing list memberships reminder", "request to mailing list * rejected", "the results of your e-mail commands", "results of your {email,e-mail} commands",
  "majordomo results", "majordomo file", "confirmation for {subscribe,unsubscribe}",
  "command confirmation request", "output of your job", "rejected posting to", "you are now subscribed", "subscription probe", "your subscription to * {list,confirmed}", "you have been {added to,removed from,subscribed to,signed off}", "message to * held for approval", "message approval required", "usage guidelines for",
  "command report", "{results,result} of your commands", "auth * {subscribe,signoff,unsubscribe}", "{your message,message} {for list,to list} * {rejected,distribution}",
  "goodbye from", "ezmlm {response,warning,probe}", "confirm {subscribe to,unsubscribe from}", "moderate for", "returned post for",
  "confirm {subscription to,unsubscribe from,unsubscription from}", "post to * denied", "subscription to * confirmed", "subscribe to * {confirmed,denied}", "unsubscribed from",
  "ecartis command results", "listar command results",
  "{subscription,unsubscription,unsubscribe,subscribe} {confirmation,request,results}", "{request for,} confirmation * {subscribe,subscription,unsubscribe}",
  "ihre nachricht an * wartet auf * {bewilligung,genehmigung,freigabe}", "{willkommen auf,willkommen bei} der * mailingliste", "{abonnement,abmeldung,anmeldung} * mailingliste * bestätigen", "bestätigung * {abonnement,mailingliste}",
  "votre message à * attend l'approbation", "bienvenue {sur,dans} la liste", "{confirmation,confirmez} * {abonnement,désabonnement}", "abonnement * liste",
  "su mensaje a * espera aprobación", "{bienvenido,bienvenida} a la lista", "{confirmación,confirmar} * {suscripción,baja}",
  "il tuo messaggio a * attende l'approvazione", "benvenuto nella lista", "conferma * {iscrizione,cancellazione}",
  "sua mensagem para * aguarda aprovação", "bem vindo à lista",
  "uw bericht aan * wacht op * goedkeuring", "twoja wiadomość na * oczekuje na zatwierdzenie", "ваше сообщение в * {ожидает,требует} * {модератора,одобрения,утверждения}",
  "メーリングリスト * {承認,登録,退会}",
];

/** The first sentences of service mail. */
// biome-ignore format: one program a line
export const LIST_SERVICE_PHRASES: readonly string[] = [
  "mailing list {subscription,removal,unsubscription,unsubscribe} confirmation notice", "is being held until the list moderator can review it", "your request to the * mailing list",
  "we have received a request * for {subscription,unsubscription,removal} of your", "your mail to * with the subject", "you have been {invited to join,unsubscribed from} the * mailing list",
  "the results of your email command are provided below", "not an authorized user of the list",
  "this is the ezmlm program", "messages to you from the * mailing list {seem to have been,have been} bouncing",
  "your subscription to the * list has been {accepted,removed,confirmed}", "your command * requires confirmation", "to confirm the execution of this command", "you are not authorized to send mail to the * list",
  "someone {possibly,hopefully} you has requested that your email address be {added to,removed from}", "thank you for confirming your {subscription,unsubscription}",
  "has been {subscribed to,unsubscribed from,added to,removed from} the * {mailing list,list}", "your e-mail message * list * {has been,was} {rejected,held,forwarded}",
];
