import type { Words } from './en.ts';
import { subscriptionEs } from './subscription-words.ts';

export const es: Words = {
  what: 'Qué',
  when: 'Cuándo',
  with: 'Con',
  how: 'Cómo',
  price: 'Precio',
  reason: 'Motivo',
  meetingLink: 'Enlace de la reunión',
  stars: 'Estrellas',
  refund: 'Reembolso',
  before: 'Antes',
  formats: { video: 'Videollamada', phone: 'Teléfono', inPerson: 'En persona' },
  openBooking: 'Abrir la reserva',
  openOrder: 'Abrir el pedido',
  andMore: (title: string, more: number) => `${title} y ${more} más`,
  tryAgain: 'Intentarlo de nuevo',
  seeMatches: 'Ver mis recomendaciones',
  writeReview: 'Escribir una reseña',
  openReviews: 'Ver tu página',
  openMembers: 'Ver los miembros',
  hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
  linkLater: 'El enlace de la llamada te llegará antes de empezar.',
  calendarAttached: 'Adjuntamos un archivo de calendario.',
  preferences: 'En tus ajustes puedes elegir qué correos recibes.',
  confirmedClient: (title) => ({
    subject: `Confirmada: ${title}`,
    heading: 'Tu reserva está confirmada',
    body: 'Gracias. Todo está listo. Estos son los detalles:',
  }),
  confirmedProvider: (client) => ({
    subject: `Nueva reserva de ${client}`,
    heading: 'Tienes una nueva reserva',
    body: 'Ya aparece en tu calendario:',
  }),
  cancelled: (title) => ({
    subject: `Cancelada: ${title}`,
    heading: 'Esta reserva se ha cancelado',
    body: 'La hora vuelve a estar libre. Estos eran los detalles:',
  }),
  creditUsed: 'El crédito con el que se pagó queda usado, como se acordó al reservar.',
  feeStays: (fee: string, percent: number) =>
    `Se cambió de hora cuando cancelar ya tenía un coste. Si se cancela ahora, se retienen ${fee} (el ${percent} % del precio), por pronto que sea.`,
  freeAfterMove: (until: string) =>
    `Si la nueva hora no te conviene, puedes cancelar sin coste hasta ${until}.`,
  creditStaysUsed:
    'Se cambió de hora cuando cancelar ya tenía un coste. Si se cancela ahora, el crédito con el que se pagó queda usado, por pronto que sea.',
  refundFollows: 'Lo que corresponde se devuelve a la tarjeta con la que se pagó.',
  rescheduled: (title) => ({
    subject: `Nueva hora: ${title}`,
    heading: 'Esta reserva tiene una nueva hora',
    body: 'Estos son ahora los detalles:',
  }),
  completed: (provider) => ({
    subject: `¿Qué tal con ${provider}?`,
    heading: '¿Qué tal fue?',
    body: `Unas palabras sobre tu sesión con ${provider} ayudan a otras personas a elegir, y a ${provider} a mejorar.`,
  }),
  paymentFailed: {
    subject: 'Tu pago no se ha completado',
    heading: 'Tu pago no se ha completado',
    body: 'No se ha cobrado nada. Mientras te guardamos la hora, puedes intentarlo con esta u otra tarjeta.',
  },
  paymentReceived: {
    subject: 'Tu recibo',
    heading: 'Gracias por tu pago',
    body: 'Esto es lo que has pagado:',
  },
  paymentRefunded: {
    subject: 'Tu reembolso está en camino',
    heading: 'Tu reembolso está en camino',
    body: 'Llegará a tu cuenta en un plazo de 5 a 10 días, según tu banco.',
  },
  slotLost:
    'Tu pago llegó cuando la reserva ya había caducado y otra persona había tomado la hora, así que te devolvemos todo.',
  reviewReceived: (stars) => ({
    subject: `Nueva reseña: ${stars} de 5`,
    heading: 'Tienes una nueva reseña',
    body: 'Esto es lo que ha escrito tu cliente:',
  }),
  kept: 'Gasto de cancelación',
  invoiceLines: {
    period: (title) => title,
    unused: (title) => `Lo no usado de ${title}`,
    remaining: (title) => `${title} por el resto del periodo`,
  },
  lines: {
    base: 'Precio',
    quantity: 'Tamaño',
    tier: 'Por la cantidad',
    group: 'Tus precios',
    addOn: 'Extra',
    area: 'Zona',
    dynamic: 'Precio del momento',
    discount: 'Visita periódica',
    promotion: 'Promoción',
    promo: 'Código',
    travel: 'Desplazamiento',
    minimum: 'Hasta el precio mínimo',
    fee: 'Gasto',
    adjustment: 'Ajuste',
    tax: 'Impuesto',
    tip: 'Propina',
  },
  total: 'Total',
  paidNow: 'Pagado',
  stillDue: 'Por pagar',
  eta: 'Llegada prevista',
  arrival: (from, until) => `${from}, llegada hasta las ${until}`,
  approve: 'Responder a la solicitud',
  follow: 'Seguir la llegada',
  seeProposal: 'Ver la propuesta',
  takePlace: 'Aceptar la plaza',
  chooseDate: 'Elegir otra fecha',
  requestedClient: (title) => ({
    subject: `Solicitada: ${title}`,
    heading: 'Tu solicitud está en camino',
    body: 'Está pagada y te guardamos la hora. En cuanto haya respuesta te avisamos; si no la aceptan, te devolvemos todo el dinero.',
  }),
  requestedProvider: (client) => ({
    subject: `${client} solicita una reserva`,
    heading: 'Una reserva espera tu respuesta',
    body: 'Está pagada y la hora queda guardada hasta que respondas. Sin respuesta, se rechaza y se devuelve el dinero.',
  }),
  answerBy: 'Responde antes de',
  declined: (title) => ({
    subject: `No aceptada: ${title}`,
    heading: 'Esta reserva no se ha podido aceptar',
    body: 'Lo sentimos. Quizá sirva otra hora u otra persona: merece la pena mirar las horas libres.',
  }),
  reminder: (title, when) => ({
    subject: `Se acerca: ${title}, ${when}`,
    heading: 'Ya casi es la hora',
    body: 'Para que no se te pase, aquí tienes otra vez los detalles:',
  }),
  onTheWay: (name) => ({
    subject: `${name} está en camino`,
    heading: `${name} va hacia ti`,
    body: 'Puedes seguir la llegada hasta tu puerta.',
  }),
  arrived: (name) => ({
    subject: `${name} ha llegado`,
    heading: `${name} ha llegado`,
    body: 'Está en la puerta.',
  }),
  noShowClient: (title) => ({
    subject: `Sin asistencia: ${title}`,
    heading: 'Esta reserva se ha marcado como no asistida',
    body: '¿Ha sido un error? Díselo al negocio y se puede corregir.',
  }),
  reassignedClient: (name) => ({
    subject: `Irá ${name} en su lugar`,
    heading: `Ahora con ${name}`,
    body: 'Todo lo demás sigue igual. Si no te viene bien, puedes cambiar o cancelar la reserva según lo acordado.',
  }),
  reassignedNew: (title) => ({
    subject: `Ahora es tuya: ${title}`,
    heading: 'Una reserva pasa a ser tuya',
    body: 'Ya aparece en tu calendario:',
  }),
  reassignedOld: (title) => ({
    subject: `Asignada a otra persona: ${title}`,
    heading: 'Una reserva ya no es tuya',
    body: 'Tu hora vuelve a estar libre. Era esta:',
  }),
  adjustment: (name) => ({
    subject: `${name} pide más tiempo`,
    heading: 'Se pide más tiempo',
    body: 'No se cobra nada hasta que aceptes. Mira para qué es y responde sí o no.',
  }),
  waitlist: (title, until) => ({
    subject: `Hay una plaza libre: ${title}`,
    heading: 'Hay una plaza libre para ti',
    body: `Te la guardamos hasta ${until}. Después se ofrece a la siguiente persona.`,
  }),
  usableUntil: 'Hasta',
  useCredits: 'Usarlos',
  openSeries: 'Abrir la serie',
  creditsExpiring: (title, left) => ({
    subject: `Tus créditos caducan pronto: ${title}`,
    heading: left === 1 ? 'Te queda un crédito' : `Te quedan ${left} créditos`,
    body: 'Caducan pronto. Reserva a tiempo para no perder ninguno.',
  }),
  bankRefused: {
    subject: 'Tu banco no ha pagado',
    heading: 'Tu banco no ha pagado',
    body: 'Le pedimos el dinero y dijo que no: no se ha cobrado nada y lo que te guardábamos vuelve a estar libre. Puedes pedirlo otra vez y pagar de otra forma.',
  },
  refundFailed: {
    subject: 'Un reembolso no llegó',
    heading: 'Un reembolso no llegó',
    body: 'El banco del comprador te devolvió el dinero. Abre el pedido para reembolsarlo otra vez, o indica que lo devolviste de otra forma.',
  },
  paymentDisputed: (inquiry, until) => ({
    subject: inquiry ? 'El banco de un comprador pregunta' : 'Un pago está en disputa',
    heading: inquiry ? 'El banco de un comprador pregunta' : 'Un comprador reclama el dinero a su banco',
    body: `${
      inquiry
        ? 'Todavía no se ha retirado dinero.'
        : 'El banco retiene el dinero hasta que decida. Mientras tanto no se puede usar lo comprado.'
    }${until ? ` Se puede responder hasta el ${until}.` : ''}`,
  }),
  disputeClosed: (how) => ({
    subject: { won: 'Disputa ganada', lost: 'Disputa perdida', over: 'La pregunta del banco está resuelta' }[
      how
    ],
    heading: {
      won: 'Has ganado la disputa',
      lost: 'Has perdido la disputa',
      over: 'La pregunta del banco está resuelta',
    }[how],
    body: {
      won: 'El dinero vuelve a ser tuyo y el comprador puede usar lo que compró.',
      lost: 'El banco devolvió el dinero al comprador. Lo que compró ya no se puede usar.',
      over: 'No se retiró dinero.',
    }[how],
  }),
  openLicences: 'Importar claves',
  licenceReady: (title) => ({
    subject: `Tu clave de licencia de ${title}`,
    heading: 'Ya tienes tu clave de licencia',
    body: 'Gracias por esperar. La clave está en tu pedido y solo tú la ves.',
  }),
  licenceKeysMissing: (title) => ({
    subject: `No quedan claves de licencia: ${title}`,
    heading: 'Faltan claves de licencia',
    body: 'Se vendió y no quedaba ninguna clave importada. Cuando importes más, quienes esperan recibirán la suya por orden de compra.',
  }),
  openPriceList: 'Abrir la lista de precios',
  why: 'Por qué',
  priceListProposed: (title, from) => ({
    subject: `Precios por aprobar: ${title}`,
    heading: 'Hay precios que te esperan',
    body: `${from || 'Alguien de tu equipo'} propone condiciones nuevas para «${title}». Hasta que se aprueben, no cambia nada para nadie.`,
  }),
  priceListDecided: (title, approved) => ({
    subject: approved ? `Aprobada: ${title}` : `Devuelta: ${title}`,
    heading: approved ? 'Tus precios se han aprobado' : 'Tus precios se han devuelto',
    body: approved
      ? 'Cuentan desde ahora para todas las personas de la lista.'
      : 'Lo que valía hasta ahora sigue valiendo. Cambia lo que haga falta y vuelve a proponerla.',
  }),
  openGift: 'Abrir tu regalo',
  giftSent: (from, shop) => ({
    subject: `${from} tiene un regalo para ti`,
    heading: `Un regalo de ${from}`,
    body: `${from} ha elegido algo para ti en ${shop}. Ábrelo y verás qué es; desde ese momento es tuyo.`,
  }),
  giftCardSent: (from, worth, shop) => ({
    subject: `${from} tiene una tarjeta regalo para ti`,
    heading: `${worth} para gastar en ${shop}`,
    body: `${from} te regala una tarjeta. Ábrela y verás su código, que se escribe en la cesta, de una vez o poco a poco.`,
  }),
  openGiftCard: 'Abrir la tarjeta regalo',
  giftCardFootnote: (email) =>
    `Se envió a ${email}, que solo se usa para esto. Quien tiene el enlace tiene la tarjeta: no se lo pases a nadie.`,
  cartLeft: (shop) => ({
    subject: `Sigue en tu cesta de ${shop}`,
    heading: 'Has dejado algo en tu cesta',
    body: 'Te lo guardamos. Los precios y lo que queda se miran de nuevo cuando la abres.',
  }),
  openCart: 'Abrir tu cesta',
  cartFootnote: (shop, day) =>
    `Recibes este único correo porque el ${day} aceptaste que ${shop} te escriba sobre una cesta que dejas.`,
  cartStop: 'No recibir más correos sobre cestas',
  giftFootnote: (email) =>
    `Se envió a ${email}, que solo se usa para este regalo. El enlace sirve una vez: no se lo pases a nadie.`,
  giftClaimed: (title) => ({
    subject: `Tu regalo ha llegado: ${title}`,
    heading: 'Tu regalo ha llegado',
    body: 'Lo han abierto y pertenece a quien lo abrió.',
  }),
  openRecommending: 'Ver lo que has ganado',
  youEarn: 'Ganas',
  paidToYou: 'Pagado',
  canBeHadFrom: 'Disponible desde',
  affiliateEarned: (shop, kind) => ({
    subject: `Has ganado algo en ${shop}`,
    heading: kind === 'affiliate' ? 'Han comprado con tu enlace' : 'Una amistad ha comprado algo',
    body: {
      affiliate:
        'Es tuyo cuando pase el plazo en que se devuelve el dinero; lo que se devuelve se lleva su parte.',
      customer:
        'Cuando pase el plazo en que se devuelve el dinero, lo recoges en tu página como tarjeta regalo.',
    }[kind],
  }),
  affiliatePaid: (shop) => ({
    subject: `${shop} te ha pagado`,
    heading: 'Se ha pagado lo que ganaste',
    body: `${shop} ha anotado que te ha pagado. Según los bancos, tarda unos días en llegar.`,
  }),
  openLibrary: 'Abrir tu biblioteca',
  whatIsNew: 'Novedades',
  fileReleased: (title) => ({
    subject: `Nueva versión: ${title}`,
    heading: 'Hay una versión nueva para ti',
    body: 'Como lo compraste, la versión nueva también es tuya. Te espera en tu biblioteca.',
  }),
  openSubscription: 'Abrir tu suscripción',
  subscription: subscriptionEs,
  seriesChanged: (title, how) => ({
    subject: `Tu serie ha cambiado: ${title}`,
    heading: {
      paused: 'La serie está en pausa',
      ended: 'La serie ha terminado',
      changed: 'La serie sigue de otra forma',
    }[how],
    body: {
      paused:
        'No se reserva nada más hasta que continúe. Lo que ya no se podía cancelar gratis sigue en pie.',
      ended: 'No se reserva nada más. Lo que ya no se podía cancelar gratis sigue en pie.',
      changed: 'A partir de ahora tiene lugar a su nueva hora. Estos son los datos:',
    }[how],
  }),
  seriesConflict: (title) => ({
    subject: `Una fecha te necesita: ${title}`,
    heading: 'Una fecha de tu serie no puede ser',
    body: 'A esa hora no hay sitio. Las demás fechas siguen en pie. Puedes elegir otra hora para esta o saltártela.',
  }),
  texts: {
    reminder: (business, title, when) => `${business}: ${title} es ${when}.`,
    onTheWay: (business, name, eta) =>
      `${business}: ${name} está en camino${eta ? `, llega sobre las ${eta}` : ''}.`,
    arrived: (business, name) => `${business}: ${name} ha llegado.`,
    cancelled: (business, title, when) => `${business}: se ha cancelado ${title} (${when}).`,
    moved: (business, title, when) => `${business}: ${title} pasa a ${when}.`,
    waitlist: (business, title, until) =>
      `${business}: hay plaza para ${title}, te la guardamos hasta ${until}.`,
  },
  matchesReady: {
    subject: 'Tus recomendaciones están listas',
    heading: 'Tus recomendaciones están listas',
    body: 'Hemos comparado tus respuestas con todas las personas que podrían ayudarte. Mira quién encaja y por qué.',
  },
  invitationAccepted: (name) => ({
    subject: `${name} se ha unido`,
    heading: `${name} se ha unido`,
    body: 'Tu invitación ha sido aceptada.',
  }),
};
