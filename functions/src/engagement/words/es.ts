import type { Words } from './en.ts';

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
  tryAgain: 'Intentarlo de nuevo',
  seeMatches: 'Ver mis recomendaciones',
  writeReview: 'Escribir una reseña',
  openReviews: 'Ver tu página',
  openMembers: 'Ver los miembros',
  hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
  linkLater: 'Tu profesional te enviará el enlace de la llamada.',
  calendarAttached: 'Adjuntamos un archivo de calendario.',
  preferences: 'En tus ajustes puedes elegir qué correos recibes.',
  confirmedClient: (title) => ({
    subject: `Confirmada: ${title}`,
    heading: 'Tu reserva está confirmada',
    body: 'Gracias. Está pagada y todo está listo. Estos son los detalles:',
  }),
  confirmedProvider: (client) => ({
    subject: `Nueva reserva de ${client}`,
    heading: 'Tienes una nueva reserva',
    body: 'Está pagada y ya aparece en tu calendario:',
  }),
  cancelled: (title) => ({
    subject: `Cancelada: ${title}`,
    heading: 'Esta reserva se ha cancelado',
    body: 'La hora vuelve a estar libre. Estos eran los detalles:',
  }),
  refundFollows: 'Lo pagado se devuelve a la tarjeta con la que se pagó.',
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
