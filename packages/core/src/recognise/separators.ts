/** How programs part the returned message from their own words, where it stands below them in the text. */

/** Rules and headings that programs draw above the returned message. */
export const SEPARATORS: readonly RegExp[] = [
  /^[\s>|*#]{0,4}[-=_*#~+]{2,}.{0,40}\b(?:original|unsent|undelivered|unmailed|returned|rejected|copy of|copie|kopie|copia|header|message (?:text )?follows|message is|below this line|enclosed|your message|(?:first )?\d+ (?:lines|bytes))\b/i,
  /^[\s>|*#]{0,4}[-=_*#~+]{2,}\s*(?:message|headers?|the message|原文|元のメッセージ|原始邮件|元メッセージ|исходное|ursprüngliche)\b/i,
  /^(?:[-=_*]{2,}\s*)?(?:the )?(?:original|returned|unsent|undelivered) (?:message|mail|e-?mail|text)(?: headers?)?(?: (?:follows|below|was|is|as follows|included|attached|received))?[\s:.\-=_*]*$/i,
  /^(?:original )?message headers?(?: follow| follows)?\s*:?$/i,
  /^received message headers?\s*:?$/i,
  /^(?:the )?(?:header|headers|text|body|first \d+ lines|beginning|content|a copy) of (?:your|the|that|this) (?:original |returned |failed |undelivered |rejected )?(?:message|mail|letter)\b.{0,60}:?$/i,
  /^your (?:original )?(?:message|mail) (?:reads|begins|follows|was as follows|is (?:appended|included|enclosed|attached) below|started as follows)\b.{0,60}$/i,
  /^(?:message|mail) (?:text|contents?|header) follows?\s*:?/i,
  /^-{3,}\s*(?:ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|исходное сообщение|元のメッセージ|原始邮件|원본 메일|원본 메시지)/i,
  /^(?:urspr(?:ü|ue)ngliche kopfzeilen|ursprüngliche nachrichtenkopfzeilen|kopfzeilen der ursprünglichen nachricht|en-têtes de message d'origine|encabezados? de mensajes? originale?s?|intestazioni originali|intestazioni del messaggio originale|cabeçalhos? (?:de mensagem )?original|oorspronkelijke berichtkoppen|oryginalne nagłówki|исходные заголовки|заголовки исходного|元のメッセージ ヘッダー|元のメッセージのヘッダー|原始邮件头|原始郵件標頭|원본 메시지 헤더)/i,
];
