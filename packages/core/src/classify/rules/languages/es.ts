/**
 * What bounces say in Spanish, of Spain and of the Americas.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const es: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "no {hemos podido encontrar,podemos encontrar,pudimos encontrar,se puede encontrar,hemos encontrado} la dirección", source: EXCHANGE, example: "No hemos podido encontrar la dirección de correo electrónico que escribiste." },
    { slug: "address-not-found", phrase: "dirección de correo {electrónico,} que {escribió,ha escrito,especificó,ingresó,ha especificado,ha introducido} {no se encontró,no se ha encontrado,no se pudo encontrar}", source: EXCHANGE, example: "La dirección de correo electrónico que escribió no se encontró. Compruebe la dirección de correo electrónico del destinatario e intente reenviar el mensaje." },
    { slug: "address-could-not", phrase: "no se {encontró,ha encontrado,pudo encontrar} la dirección de correo {electrónico,}", source: EXCHANGE, example: "No se encontró la dirección de correo electrónico que escribió." },
    { slug: "recipient-not-found", phrase: "destinatario no {se encontró,se ha encontrado,fue encontrado,encontrado} {en,} {el sistema,}", source: EXCHANGE, example: "El destinatario no se encontró en el sistema de correo electrónico del destinatario." },
    { slug: "no-account-at-organisation", phrase: "cuenta de correo {electrónico,} no existe en la organización", source: EXCHANGE_2003, example: "La cuenta de correo electrónico no existe en la organización a la que se envió este mensaje. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{no se encontró en,no se ha encontrado en}", source: MICROSOFT_365, example: "a.perez@example.com no se encontró en example.com." },
    { slug: "unknown-to-address", phrase: "{dirección para desconocida,dirección de destino desconocida,dirección en para desconocida}", source: MICROSOFT_365, example: "Acción necesaria: Destinatario. Dirección Para desconocida" },
    { slug: "misspelt", phrase: "dirección {puede estar,podría estar,esté} mal escrita o {no existir,puede que no exista,no existe,no exista}", source: MICROSOFT_365, example: "Es posible que la dirección esté mal escrita o no exista." },
    { slug: "gmail-title", phrase: "no se {ha encontrado,encontró,encuentra} la dirección", source: GMAIL, example: "No se ha encontrado la dirección" },
    { slug: "domino-directory", phrase: "no se encuentra en el directorio {de domino,}", source: DOMINO, example: "El usuario perez (perez@example.com) no se encuentra en el Directorio de Domino" },
    { slug: "domino-address-book", phrase: "no se encuentra en la libreta {pública,} de direcciones", source: DOMINO, example: "El usuario Perez no se encuentra en la Libreta pública de direcciones" },
    { slug: "user-unknown", phrase: "{usuario,usuaria} {es,} desconocido", source: REPLY, example: "550 5.1.1 <a@example.es>: Usuario desconocido" },
    { slug: "unknown-recipient", phrase: "destinatario {es,} {desconocido,inexistente}", source: REPLY, example: "550 5.1.1 Destinatario desconocido" },
    { slug: "user-does-not-exist", phrase: "usuario {inexistente,no existe,no existente,no encontrado,no válido,inválido}", source: "Terra and others", example: "550 5.1.1 Usuario inexistente" },
    { slug: "no-such-user", phrase: "{no existe el usuario,no existe ese usuario,no existe tal usuario,no hay ningún usuario,no existe el buzón}", source: REPLY, example: "550 No existe el usuario en este servidor" },
    { slug: "address-does-not-exist", phrase: "dirección {de correo,de correo electrónico,de email,del destinatario,} {no existe,inexistente,desconocida,no existente}", source: REPLY, example: "550 5.1.1 La dirección de correo no existe" },
    { slug: "mailbox-does-not-exist", phrase: "{buzón,casilla,cuenta,cuenta de correo,casilla de correo} {no existe,inexistente,no existente,desconocida,desconocido,no encontrada,no encontrado}", source: REPLY, example: "550 5.1.1 Casilla inexistente" },
    { slug: "invalid-address", phrase: "{dirección de destino,dirección destino,destinatario} * {no válida,no válido,inválida,inválido,errónea,incorrecta,incorrecto}", source: REPLY, example: "550 Destinatario no valido" },
    { slug: "wrong-destination", phrase: "cuenta de correo {destino,de destino} errónea", source: REPLY, example: "550 5.1.1 Cuenta de correo de destino errónea" },
    { slug: "no-mailbox-here", phrase: "{no hay ningún buzón,no existe ningún buzón,no existe un buzón,no hay buzón} * {nombre,dirección}", source: TEMPLATE, example: "Lo siento, no hay ningún buzón aquí con ese nombre. (#5.1.1)" },
    { slug: "expired-unused", phrase: "casilla ha expirado por falta de uso", source: REPLY, example: "550 Esta casilla ha expirado por falta de uso" },
    { slug: "deleted", phrase: "{cuenta,dirección,casilla} {ha sido,fue} {eliminada,borrada,dada de baja}", source: TEMPLATE, example: "La cuenta ha sido eliminada." },
  ], "es"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "buzón del destinatario está lleno", source: EXCHANGE, example: "El buzón del destinatario está lleno y no puede aceptar mensajes ahora. Intente reenviar el mensaje más tarde." },
    { slug: "mailbox-full", phrase: "{buzón,casilla,cuenta,buzón de correo,casilla de correo,correo} {está,} {lleno,llena,saturada,saturado}", source: REPLY, example: "552 5.2.2 Casilla llena" },
    { slug: "mailbox-of-full", phrase: "{buzón de,bandeja de entrada de} * está {lleno,llena}", source: MICROSOFT_365, example: "El buzón de Ana Pérez está lleno." },
    { slug: "gmail-inbox-full", phrase: "bandeja de entrada está llena o {recibe,está recibiendo} demasiado correo", source: GMAIL, example: "No se ha podido entregar tu mensaje a a@example.com. Su bandeja de entrada está llena o recibe demasiado correo en este momento." },
    { slug: "gmail-title", phrase: "bandeja de entrada del destinatario {está,} llena", source: GMAIL, example: "La bandeja de entrada del destinatario está llena" },
    { slug: "quota", phrase: "{cuota,límite de almacenamiento,espacio de almacenamiento} * {excedida,superada,excedido,superado,agotada,agotado,sobrepasada}", source: REPLY, example: "552 5.2.2 Cuota excedida" },
    { slug: "exceeded-quota", phrase: "{excedió,superó,sobrepasó,ha excedido,ha superado,ha sobrepasado,excede,supera} {su,la,el} {cuota,límite de almacenamiento,capacidad}", source: REPLY, example: "552 5.2.2 El usuario ha superado su cuota" },
    { slug: "no-space", phrase: "{no tiene espacio,sin espacio,no hay espacio,no tiene suficiente espacio} {suficiente,disponible,} en {su,el,la} {buzón,casilla}", source: TEMPLATE, example: "El destinatario no tiene espacio en su buzón." },
  ], "es"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{buzón,usuario} {está,ha sido,fue,} {deshabilitado,desactivado,suspendido,bloqueado,inactivo}", source: REPLY, example: "550 5.2.1 Usuario deshabilitado" },
    { slug: "account-disabled", phrase: "{cuenta,casilla,dirección de correo} * {deshabilitada,desactivada,suspendida,bloqueada,inactiva,inhabilitada}", source: REPLY, example: "550 5.2.1 La cuenta está suspendida" },
    { slug: "not-accepting", phrase: "buzón * no acepta mensajes", source: EXCHANGE_2003, example: "El buzón del destinatario no acepta mensajes en este momento. <mail.example.com #5.2.1>" },
  ], "es"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "ya no {trabaja,labora,colabora,forma parte} {en,con,de}", source: TEMPLATE, example: "La persona a la que escribe ya no trabaja en esta empresa." },
    { slug: "address-changed", phrase: "dirección de correo electrónico del destinatario {cambió,ha cambiado}", source: EXCHANGE, example: "La dirección de correo electrónico del destinatario ha cambiado. <mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{dirección,dirección de correo,cuenta,cuenta de correo} ya no {está en uso,se utiliza,se usa,es válida,está activa,existe}", source: TEMPLATE, example: "Esta dirección de correo ya no está en uso." },
  ], "es"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "no se {encontró,encuentra,pudo encontrar,ha encontrado} el servidor de destino * dns", source: EXCHANGE_2003, example: "No se encontró el servidor de destino para este destinatario en DNS (Servicio de nombres de dominio)." },
    { slug: "domain-not-found", phrase: "dominio * {no existe,inexistente,no se encontró,no se ha encontrado,no encontrado,desconocido}", source: MICROSOFT_365, example: "550 5.1.2 El dominio example.com no existe" },
    { slug: "could-not-find-domain", phrase: "no se {encontró,ha encontrado,pudo encontrar} el dominio", source: MICROSOFT_365, example: "Tu mensaje no se ha entregado a a@example.com porque no se ha encontrado el dominio example.com." },
    { slug: "unknown-host", phrase: "{host,servidor,equipo,máquina} {desconocido,desconocida,inexistente}", source: REPLY, example: "550 5.1.2 Host desconocido" },
  ], "es"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "mensaje es {demasiado,muy} {grande,largo,pesado}", source: EXCHANGE, example: "Este mensaje es demasiado grande. Redúzcalo e intente enviarlo de nuevo." },
    { slug: "too-large-reply", phrase: "mensaje {demasiado,muy} {grande,largo,pesado}", source: REPLY, example: "552 5.3.4 Mensaje demasiado grande" },
    { slug: "larger-than-limit", phrase: "mensaje es {mayor,más grande} que el límite {actual,} del sistema", source: EXCHANGE_2003, example: "Este mensaje es más grande que el límite actual del sistema o el buzón del destinatario está lleno." },
    { slug: "size-exceeds", phrase: "tamaño {del mensaje,de su mensaje,} {excede,supera,sobrepasa,excedido,superado}", source: REPLY, example: "552 El tamaño del mensaje excede el límite" },
    { slug: "gmail-size", phrase: "porque {supera,excede} {el límite de tamaño,el tamaño máximo}", source: GMAIL, example: "No se ha podido entregar tu mensaje a a@example.com porque supera el límite de tamaño." },
    { slug: "exceeds-maximum", phrase: "mensaje {supera,excede,sobrepasa} el {tamaño máximo,límite de tamaño,tamaño permitido,límite máximo}", source: EXCHANGE, example: "El mensaje supera el tamaño máximo permitido." },
  ], "es"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "servidor * intentado entregar * {mensaje,sin éxito} * {dejado,detenido,interrumpido,sin éxito}", source: EXCHANGE, example: "El servidor ha intentado entregar este mensaje sin éxito y ha dejado de intentarlo." },
    { slug: "time-limit", phrase: "{no se pudo entregar,no pudo entregarse,no fue posible entregar} {el mensaje,} en el {límite de tiempo,plazo,tiempo}", source: EXCHANGE_2003, example: "No se pudo entregar el mensaje en el límite de tiempo especificado. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{pese a los repetidos intentos,a pesar de los repetidos intentos,a pesar de repetidos intentos,a pesar de varios intentos,tras varios intentos}", source: MICROSOFT_365, example: "Su mensaje no se ha entregado. A pesar de los repetidos intentos de ponerse en contacto con el sistema de correo del destinatario, no respondió." },
    { slug: "delivery-time", phrase: "{tiempo de entrega,plazo de entrega,período de entrega} {vencido,agotado,expirado,caducado}", source: DOMINO, example: "Tiempo de entrega vencido" },
    { slug: "days", phrase: "no * {ser entregado,entregarse} {en,durante,después de,desde hace} * {días,horas}", source: TEMPLATE, example: "Su mensaje no ha podido ser entregado durante 5 días y le es devuelto." },
  ], "es"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{problema,error,fallo} de comunicación * {servidor,destinatario}", source: EXCHANGE_2003, example: "Hubo un problema de comunicación SMTP con el servidor de correo del destinatario." },
    { slug: "loop", phrase: "error de configuración en el sistema de correo", source: EXCHANGE_2003, example: "Un error de configuración en el sistema de correo hizo que el mensaje rebotara entre dos servidores. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "no {se puede,se pudo,fue posible,se ha podido} {conectar,establecer conexión,establecer la conexión,contactar} {con el servidor,al servidor,con,}", source: REPLY, example: "No se pudo establecer conexión con mx.example.es" },
    { slug: "connection-refused", phrase: "conexión {rechazada,rehusada,denegada,cerrada,perdida,interrumpida}", source: TEMPLATE, example: "Conexión rechazada por mx.example.es" },
    { slug: "timed-out", phrase: "{tiempo de espera,tiempo de conexión} * {agotado,excedido,superado}", source: TEMPLATE, example: "Tiempo de espera de la conexión agotado" },
    { slug: "hops", phrase: "demasiados {saltos,hops}", source: REPLY, example: "554 5.4.6 Demasiados saltos" },
  ], "es"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{relay,relé,reenvío,retransmisión,relaying} {no permitido,denegado,no autorizado,no permitida,denegada,no está permitido}", source: REPLY, example: "550 5.7.1 Relay no permitido" },
    { slug: "relay-not-allowed", phrase: "no {está autorizado,se permite,tiene permiso} {a,para,} {hacer relay,retransmitir,el relay}", source: REPLY, example: "550 No se permite hacer relay" },
  ], "es"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{dirección ip,ip,servidor} * {bloqueada,bloqueado,lista negra,listas negras}", source: REPLY, example: "554 5.7.1 Su dirección IP 192.0.2.7 está bloqueada" },
  ], "es"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "sospecha que {su,el,tu} mensaje es {spam,correo no deseado}", source: MICROSOFT_365, example: "example.com sospecha que su mensaje es correo no deseado y lo ha rechazado." },
    { slug: "as-spam", phrase: "{considerado,identificado,detectado,clasificado,catalogado,rechazado,marcado} {como,por} {spam,correo no deseado,correo basura,ser spam,posible spam}", source: REPLY, example: "554 5.7.1 Mensaje clasificado como spam" },
    { slug: "suspicion", phrase: "{sospecha de,sospechoso de,por ser,contenido de} {spam,correo no deseado}", source: REPLY, example: "550 Mensaje rechazado: sospechoso de spam" },
  ], "es"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{mensaje,correo,archivo,adjunto} * {contiene,contenía,infectado con,infectado por} {un,el,} virus", source: REPLY, example: "554 El mensaje contiene un virus" },
    { slug: "virus-detected", phrase: "{se ha detectado,se detectó,se ha encontrado,se encontró,detectado} {un,el,} {virus,malware}", source: TEMPLATE, example: "Se ha detectado un virus en el mensaje que usted envió." },
  ], "es"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{archivo adjunto,archivos adjuntos,adjunto,fichero adjunto,tipo de archivo} * {no permitido,no permitidos,prohibido,prohibidos,bloqueado,rechazado}", source: REPLY, example: "554 5.7.1 El archivo adjunto factura.exe no permitido" },
    { slug: "content", phrase: "contenido {del mensaje,de su mensaje,} {rechazado,no permitido,prohibido,no aceptado,inaceptable,no autorizado}", source: REPLY, example: "554 Contenido del mensaje rechazado" },
  ], "es"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{mensaje que has enviado a se ha bloqueado,se bloqueó el mensaje que enviaste,se bloqueó tu mensaje,mensaje a se ha bloqueado}", source: GMAIL, example: "El mensaje que has enviado a a@example.com se ha bloqueado. Consulta los detalles técnicos que aparecen a continuación." },
    { slug: "mail-flow-rule", phrase: "regla {personalizada,} de {flujo de correo,transporte}", source: MICROSOFT_365, example: "Una regla de flujo de correo creada por un administrador de example.com ha bloqueado su mensaje." },
    { slug: "security-or-policy", phrase: "configuración de {seguridad o de directiva,seguridad o directivas,seguridad o directiva,la directiva o de seguridad,seguridad o de la directiva}", source: MICROSOFT_365, example: "La configuración de seguridad o directiva de example.com ha rechazado su mensaje." },
    { slug: "policy-violation", phrase: "{por,debido a,según,violación de,infringe} {la,las,nuestras,} {política,políticas,directiva,directivas}", source: REPLY, example: "550 5.7.1 Mensaje rechazado por políticas de seguridad" },
  ], "es"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "{la entrega a esta dirección está restringida,entrega en esta dirección está restringida}", source: EXCHANGE, example: "No se puede entregar su mensaje porque la entrega a esta dirección está restringida." },
    { slug: "permission-issue", phrase: "problema de {permisos o de seguridad,permisos o seguridad,permiso o seguridad}", source: EXCHANGE, example: "Su mensaje no se entregó debido a un problema de permisos o seguridad." },
    { slug: "no-permission", phrase: "{permiso,permisos,autorización} para enviar {mensajes,correo,} a este destinatario", source: EXCHANGE_2003, example: "No tiene permiso para enviar a este destinatario. Póngase en contacto con el administrador del sistema. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "solo acepta mensajes de {personas,usuarios,remitentes}", source: MICROSOFT_365, example: "El grupo Ventas solo acepta mensajes de personas de su organización o de su lista de remitentes permitidos." },
    { slug: "moderator", phrase: "{moderador rechazó,rechazado por un moderador,rechazado por el moderador,moderador ha rechazado}", source: EXCHANGE, example: "Su mensaje fue rechazado por un moderador." },
    { slug: "refused", strength: "vague", phrase: "{destinatario rechazado,dirección del destinatario rechazada,dirección de destinatario rechazada,destinatario no aceptado}", source: REPLY, example: "550 Destinatario rechazado" },
    { slug: "provider-rejected", strength: "vague", phrase: "proveedor de correo {electrónico,} del destinatario {lo rechazó,lo ha rechazado,rechazó}", source: MICROSOFT_365, example: "No se entregó su mensaje porque el proveedor de correo electrónico del destinatario lo rechazó." },
  ], "es"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "grupo con el que has intentado {contactar,ponerte en contacto,comunicarte}", source: "Google Groups notification", example: "Es posible que el grupo con el que has intentado contactar (lista) no exista o que no tengas permiso para publicar mensajes en él." },
    { slug: "sender-rejected", phrase: "remitente * {rechazado,rechazada,bloqueado,bloqueada,no permitido,no autorizado,no autorizada,inválido,no válido,denegado}", source: REPLY, example: "550 5.7.1 Remitente rechazado" },
    { slug: "sender-domain", phrase: "dominio {del remitente,de remitente,remitente} {no existe,inexistente,no válido,inválido,no encontrado,desconocido}", source: REPLY, example: "553 5.1.8 El dominio del remitente no existe" },
    { slug: "not-a-valid-sender", phrase: "{reconoció como remitente válido,reconocido como un remitente válido,reconocido como remitente válido,reconoció como un remitente válido}", source: MICROSOFT_365, example: "No se pudo entregar su mensaje porque no se le reconoció como remitente válido." },
  ], "es"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{demasiados,demasiadas} {mensajes,correos,conexiones,destinatarios,peticiones,errores}", source: REPLY, example: "421 4.7.0 Demasiadas conexiones desde 192.0.2.7" },
    { slug: "sending-limit", phrase: "límite {de envío,para enviar,diario} * {mensajes,correo,correos,alcanzado,superado,excedido}", source: GMAIL, example: "Has alcanzado el límite para enviar mensajes. Tu mensaje no se ha enviado." },
  ], "es"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{lista gris,listas grises,greylisting,greylist} * {más tarde,intente,reintente,reintentar,minutos}", source: REPLY, example: "450 4.7.1 Lista gris, intente de nuevo más tarde" },
  ], "es"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {no válido,no válida,inválido,fallido,fallida,falló,ha fallado,incorrecto}", source: REPLY, example: "550 5.7.1 La comprobación DKIM ha fallado" },
  ], "es"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{autenticación,autentificación} {requerida,necesaria,obligatoria,fallida,es necesaria}", source: REPLY, example: "530 5.7.0 Autenticación requerida" },
  ], "es"),
  ...rulesOf("tls-failed", [
    { slug: "tls", phrase: "{conexión tls,conexión cifrada,conexión segura,tls} {requerida,obligatoria,fallida,no disponible,es obligatorio}", source: REPLY, example: "530 5.7.0 Conexión segura requerida" },
  ], "es"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{espacio en disco,espacio en el servidor,espacio en el sistema} {insuficiente,agotado,no disponible}", source: REPLY, example: "452 4.3.1 Espacio en disco insuficiente" },
  ], "es"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{error interno,error temporal,error local,fallo interno,error del sistema}", source: REPLY, example: "451 4.3.0 Error interno del servidor" },
    { slug: "unavailable", phrase: "{servicio no disponible,servidor no disponible,servicio temporalmente no disponible}", source: REPLY, example: "421 4.3.2 Servicio no disponible, intente más tarde" },
  ], "es"),
];
