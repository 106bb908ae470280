/**
 * What bounces say in Turkish.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const tr: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "girdiğiniz e-posta adresi {bulunamadı,bulunamıyor}", source: EXCHANGE, example: "Girdiğiniz e-posta adresi bulunamadı. Lütfen alıcının e-posta adresini denetleyip iletiyi yeniden göndermeyi deneyin." },
    { slug: "no-account-at-organisation", phrase: "e-posta hesabı * kuruluşta {yok,bulunmuyor,mevcut değil}", source: EXCHANGE_2003, example: "E-posta hesabı bu iletinin gönderildiği kuruluşta yok. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{etki alanında,adresinde,kuruluşunda} bulunamadı", source: MICROSOFT_365, example: "Alıcı example.com etki alanında bulunamadı." },
    { slug: "gmail-not-found", phrase: "{adres bulunamadığından,adres bulunamadığı için} veya {e-posta alamadığından,bu adres e-posta alamadığından,e-posta alamadığı}", source: GMAIL, example: "İletiniz a@example.com adresine teslim edilmedi; adres bulunamadığından veya e-posta alamadığından." },
    { slug: "gmail-title", phrase: "adres bulunamadı", source: GMAIL, example: "Adres bulunamadı" },
    { slug: "unknown-user", phrase: "{bilinmeyen kullanıcı,bilinmeyen alıcı,kullanıcı bilinmiyor,tanımsız kullanıcı,alıcı bilinmiyor,bilinmeyen adres}", source: REPLY, example: "550 5.1.1 <a@example.com.tr>: bilinmeyen kullanici" },
    { slug: "does-not-exist", phrase: "{kullanıcı,alıcı,posta kutusu,hesap,e-posta adresi,böyle bir kullanıcı} {mevcut değil,yok,bulunamadı,bulunmuyor}", source: REPLY, example: "550 5.1.1 Böyle bir kullanici yok" },
  ], "tr"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "alıcının {posta kutusu,gelen kutusu} {dolu,doldu}", source: EXCHANGE, example: "Alıcının posta kutusu dolu ve şu anda ileti kabul edemiyor." },
    { slug: "mailbox-full", phrase: "{posta kutusu,posta kutunuz,gelen kutusu} {dolu,doldu,dolmuş}", source: REPLY, example: "552 5.2.2 Posta kutusu dolu" },
    { slug: "quota", phrase: "{kota,kotası,kotasını,depolama alanı} {aşıldı,doldu,aşmış,aştı,dolmuş,dolu}", source: REPLY, example: "552 5.2.2 Kota asildi" },
  ], "tr"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{hesap,hesabı,posta kutusu,kullanıcı} {devre dışı,askıya alındı,kapatıldı,engellendi,askıya alınmış,pasif}", source: REPLY, example: "550 5.2.1 Hesap devre disi" },
  ], "tr"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "artık {çalışmamaktadır,çalışmıyor,bu şirkette,kullanılmamaktadır,kullanılmıyor}", source: TEMPLATE, example: "Bu kişi şirketimizde artık çalışmamaktadır." },
  ], "tr"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{etki alanı,alan adı,hedef sunucu} {bulunamadı,mevcut değil,yok,geçersiz}", source: MICROSOFT_365, example: "İletiniz teslim edilmedi: example.com etki alanı bulunamadı." },
  ], "tr"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{ileti,mesaj,bu ileti} çok büyük", source: EXCHANGE, example: "Bu ileti çok büyük. Küçültüp yeniden göndermeyi deneyin." },
    { slug: "size", phrase: "{ileti boyutu,mesaj boyutu,iletinin boyutu} * {aşıyor,aştı,aşmaktadır,sınırını aşıyor}", source: REPLY, example: "552 Ileti boyutu limiti asiyor" },
  ], "tr"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{yinelenen denemelere rağmen,tekrarlanan denemelere rağmen,art arda yapılan denemelere rağmen,belirtilen süre içinde}", source: MICROSOFT_365, example: "İletiniz teslim edilmedi. Yinelenen denemelere rağmen alıcının e-posta sistemi yanıt vermedi." },
  ], "tr"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{sunucuya bağlanılamadı,bağlantı kurulamadı,bağlantı reddedildi,bağlantı zaman aşımına uğradı,bağlantı kesildi}", source: REPLY, example: "mx.example.com.tr ile bağlantı kurulamadı" },
  ], "tr"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{spam olarak,istenmeyen e-posta olarak,önemsiz posta olarak} {algılandı,işaretlendi,sınıflandırıldı,değerlendirildi,tanımlandı,belirlendi}", source: REPLY, example: "554 5.7.1 Ileti spam olarak algilandi" },
  ], "tr"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{adresine gönderdiğiniz ileti,kişisine gönderdiğiniz ileti,adresine gönderilen iletiniz} engellendi", source: GMAIL, example: "a@example.com adresine gönderdiğiniz ileti engellendi. Teknik ayrıntılar aşağıdadır." },
    { slug: "policy", phrase: "{güvenlik veya ilke ayarları,özel posta akışı kuralı,posta akışı kuralı,politika nedeniyle}", source: MICROSOFT_365, example: "example.com yöneticisi tarafından oluşturulan özel posta akışı kuralı iletinizi engelledi." },
  ], "tr"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "bu alıcıya * {izniniz yok,yetkiniz yok,izne sahip değilsiniz}", source: EXCHANGE_2003, example: "Bu alıcıya ileti göndermek için izniniz yok. <mail.example.com #5.7.1>" },
  ], "tr"),
];
