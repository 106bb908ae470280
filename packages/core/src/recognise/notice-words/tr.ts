/** Notices in Turkish: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const tr: NoticeWords = {
  language: "tr",
  failed: [
    "{iletiniz,ileti,iletinin,mesajınız,e-postanız,mesaj,iletiniz kişisine} {teslim edilemedi,iletilemedi,gönderilemedi,ulaştırılamadı,teslim edilmedi}",
    "{şu,bu,aşağıdaki} alıcılara veya {gruplara,dağıtım listelerine} {teslim edilemedi,teslim başarısız,teslimat başarısız,teslim etme başarısız}",
    "{teslimat,teslim,gönderim} {başarısız oldu,gerçekleştirilemedi,başarısız}",
    "{iletiniz,mesajınız} {bazı veya tüm,bazı,tüm,hedeflenen} alıcılara ulaşmadı",
    "{aşağıdaki alıcılara,aşağıdaki alıcı lar a,aşağıdaki alıcıya} {ulaşılamadı,ulaşılamıyor,teslim edilemedi,iletilemedi}",
    "{iletiniz,mesajınız,e-postanız} {reddedildi,engellendi,geri döndü,iade edildi}",
    "{iletinizi,mesajınızı} {reddetti,kuruluş reddetti}",
    "{bu kalıcı bir hatadır,hata kalıcıdır}",
  ],
  delayed: [
    "{teslimat,teslim,teslimi,gönderim} {gecikti,gecikmiştir,gecikiyor,ertelendi}",
    "{iletiniz,mesajınız,ileti} henüz {teslim edilmedi,teslim edilemedi,iletilemedi,gönderilemedi}",
    "{teslim denemeleri devam edecek,teslim etme denemeleri sürecek,teslim edilmeye çalışılacak,denenmeye devam edilecek,denemeye devam edilecek}",
    "{bu yalnızca bir uyarıdır,bu sadece bir uyarıdır,iletinizi yeniden göndermeniz gerekmez,tekrar göndermenize gerek yok}",
  ],
  recipientLabels: [
    "alıcı",
    "alıcılar",
    "kime",
    "adres",
    "e-posta adresi",
    "alıcı adresi",
    "son alıcı",
    "özgün alıcı",
    "asıl alıcı",
    "aşağıdaki alıcı",
    "kullanıcı",
  ],
  subject: [
    "{teslim edilemiyor,teslim edilemedi,teslim edilemez,iletilemedi,teslim edilmedi,gönderilemedi}",
    "{teslimat hatası,teslim hatası,teslimat başarısız,teslim başarısız,iade edilen posta,geri dönen posta,teslim durumu bildirimi,teslimat durumu bildirimi,teslim durumu,ileti teslim edilemedi}",
    "{teslimat gecikti,geciken teslimat,teslim gecikti,teslimat tamamlanamadı,adres bulunamadı,ileti engellendi,mesaj engellendi}",
  ],
};
