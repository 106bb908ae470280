/** Notices in Indonesian and Malay: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const id: NoticeWords = {
  language: "id",
  failed: [
    "{pesan,email,mesej} * {tidak dapat,tidak bisa,gagal} {dikirim,terkirim,disampaikan,dihantar}",
    "{pengiriman,penghantaran} * {ke,kepada} penerima * {gagal,ini,berikut}",
    "{pengiriman,penghantaran} {pesan,email,mesej} {gagal,telah gagal,tidak berhasil}",
    "{pesan,email} anda * {tidak terkirim,tidak sampai,ditolak,diblokir,dikembalikan}",
    "{tidak dapat mengirim pesan,tidak dapat mengirimkan pesan,gagal mengirim pesan}",
    "{penerima berikut tidak dapat dihubungi,ini adalah kesalahan permanen,ini kesalahan permanen}",
  ],
  delayed: [
    "{pengiriman,penghantaran,pesan} * {tertunda,ditunda,telah tertunda,mengalami penundaan,lewat}",
    "{belum terkirim,belum dikirim,belum dapat dikirim,masih belum terkirim}",
    "{upaya pengiriman akan dilanjutkan,upaya pengiriman akan terus,server akan terus mencoba,akan terus mencoba mengirim}",
    "{ini hanya peringatan,anda tidak perlu mengirim ulang}",
  ],
  recipientLabels: ["penerima", "kepada", "alamat", "alamat email", "alamat penerima", "penerima akhir", "penerima asli", "pengguna", "ke"],
  subject: [
    "{tidak terkirim,tidak dapat dikirim,tidak bisa dikirim,gagal terkirim,gagal dikirim,tidak dapat dihantar}",
    "{pengiriman gagal,kegagalan pengiriman,pesan tidak terkirim,email dikembalikan,pesan dikembalikan,pemberitahuan status pengiriman,notifikasi status pengiriman,status pengiriman,penghantaran gagal}",
    "{pengiriman tertunda,penundaan pengiriman,alamat tidak ditemukan,pesan diblokir}",
  ],
};
