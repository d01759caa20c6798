import type { SubscriptionNews } from '@evergrow/domain/operations';

/** What a mail about a subscription can name. Null: there is no such day. */
export type SubscriptionFacts = {
  title: string;
  amount: string;
  /** The next payment, or the end of the trial. */
  next: string | null;
  /** Until when everything stays open. */
  until: string | null;
};

type Said = { subject: string; heading: string; body: string };
export type SubscriptionWords = Record<SubscriptionNews, (facts: SubscriptionFacts) => Said>;

export const subscriptionEn: SubscriptionWords = {
  trialStarted: ({ title, amount, next }) => ({
    subject: `Your trial has begun: ${title}`,
    heading: 'Your trial has begun',
    body: `Everything is open to you. ${next === null ? '' : `The first ${amount} are charged on ${next}. `}End it before then and nothing is charged.`,
  }),
  trialEnding: ({ title, amount, next }) => ({
    subject: `Your trial ends soon: ${title}`,
    heading: 'Your trial ends soon',
    body: `${next === null ? 'Soon' : `On ${next}`} it goes on for ${amount}. If you do not want that, end it before.`,
  }),
  started: ({ title, amount, next }) => ({
    subject: `You are subscribed: ${title}`,
    heading: 'You are subscribed',
    body: `Everything is open to you.${next === null ? '' : ` ${amount} are charged next on ${next}.`} You can change or end it at any time.`,
  }),
  paymentFailed: ({ title, amount, next, until }) => ({
    subject: `A payment failed: ${title}`,
    heading: 'Your payment did not go through',
    body: `${amount} could not be charged. ${next === null ? '' : `It will be tried again on ${next}. `}${until === null ? '' : `Everything stays open to you until ${until}. `}If your card has changed, enter the new one.`,
  }),
  paymentFailedAgain: ({ title, amount, next, until }) => ({
    subject: `Please pay to keep it: ${title}`,
    heading: 'The payment failed again',
    body: `${amount} are still to be paid. ${next === null ? '' : `It is tried again on ${next}. `}${until === null ? '' : `What you have stays open until ${until}. `}If no payment comes, the subscription ends.`,
  }),
  suspended: ({ title, amount }) => ({
    subject: `Held back until it is paid: ${title}`,
    heading: 'Your subscription is held back',
    body: `${amount} were not paid, and we no longer try by ourselves. Once you pay, everything is open to you again.`,
  }),
  recovered: ({ title }) => ({
    subject: `Paid, thank you: ${title}`,
    heading: 'Your payment came through',
    body: 'Your subscription goes on, and everything is open to you.',
  }),
  paused: ({ title, until }) => ({
    subject: `Your subscription is paused: ${title}`,
    heading: 'Your subscription is paused',
    body: `Nothing is charged until you go on with it.${until === null ? '' : ` What you have paid for stays open until ${until}.`}`,
  }),
  resumed: ({ title, amount, next }) => ({
    subject: `Your subscription goes on: ${title}`,
    heading: 'Your subscription goes on',
    body: `Everything is open to you again.${next === null ? '' : ` ${amount} are charged next on ${next}.`}`,
  }),
  changed: ({ title, amount, next }) => ({
    subject: `Your subscription has changed: ${title}`,
    heading: 'Your subscription has changed',
    body: `From now on it costs ${amount}.${next === null ? '' : ` It is charged next on ${next}.`}`,
  }),
  ending: ({ title, until }) => ({
    subject: `Your subscription will end: ${title}`,
    heading: 'Your subscription will end',
    body: `Nothing more is charged.${until === null ? '' : ` What you have paid for stays open until ${until}.`} Until then you can change your mind.`,
  }),
  staying: ({ title, next }) => ({
    subject: `Your subscription stays: ${title}`,
    heading: 'Your subscription stays',
    body: `It goes on as before.${next === null ? '' : ` It is charged next on ${next}.`}`,
  }),
  ended: ({ title }) => ({
    subject: `Your subscription has ended: ${title}`,
    heading: 'Your subscription has ended',
    body: 'Nothing more is charged. What you have bought apart from it stays yours.',
  }),
};

export const subscriptionEs: SubscriptionWords = {
  trialStarted: ({ title, amount, next }) => ({
    subject: `Empieza tu prueba: ${title}`,
    heading: 'Tu prueba ha empezado',
    body: `Ya puedes usarlo todo. ${next === null ? '' : `El primer cobro, de ${amount}, será el ${next}. `}Si la terminas antes, no se cobra nada.`,
  }),
  trialEnding: ({ title, amount, next }) => ({
    subject: `Tu prueba termina pronto: ${title}`,
    heading: 'Tu prueba termina pronto',
    body: `${next === null ? 'Pronto' : `El ${next}`} continúa por ${amount}. Si no lo quieres, termínala antes.`,
  }),
  started: ({ title, amount, next }) => ({
    subject: `Te has suscrito: ${title}`,
    heading: 'Te has suscrito',
    body: `Ya puedes usarlo todo.${next === null ? '' : ` El próximo cobro, de ${amount}, será el ${next}.`} Puedes cambiarla o terminarla cuando quieras.`,
  }),
  paymentFailed: ({ title, amount, next, until }) => ({
    subject: `No se pudo cobrar: ${title}`,
    heading: 'Tu pago no ha salido bien',
    body: `No se pudieron cobrar ${amount}. ${next === null ? '' : `Se intentará de nuevo el ${next}. `}${until === null ? '' : `Podrás seguir usándolo todo hasta el ${until}. `}Si tu tarjeta ha cambiado, indica la nueva.`,
  }),
  paymentFailedAgain: ({ title, amount, next, until }) => ({
    subject: `Paga para conservarla: ${title}`,
    heading: 'El pago ha vuelto a fallar',
    body: `Quedan por pagar ${amount}. ${next === null ? '' : `Se intenta de nuevo el ${next}. `}${until === null ? '' : `Lo que tienes sigue abierto hasta el ${until}. `}Si no llega ningún pago, la suscripción termina.`,
  }),
  suspended: ({ title, amount }) => ({
    subject: `Detenida hasta que se pague: ${title}`,
    heading: 'Tu suscripción está detenida',
    body: `No se pagaron ${amount} y ya no lo intentamos más. En cuanto pagues, podrás volver a usarlo todo.`,
  }),
  recovered: ({ title }) => ({
    subject: `Pagado, gracias: ${title}`,
    heading: 'Tu pago ha llegado',
    body: 'Tu suscripción continúa y puedes usarlo todo.',
  }),
  paused: ({ title, until }) => ({
    subject: `Tu suscripción está en pausa: ${title}`,
    heading: 'Tu suscripción está en pausa',
    body: `No se cobra nada hasta que la reanudes.${until === null ? '' : ` Lo que has pagado sigue abierto hasta el ${until}.`}`,
  }),
  resumed: ({ title, amount, next }) => ({
    subject: `Tu suscripción continúa: ${title}`,
    heading: 'Tu suscripción continúa',
    body: `Puedes volver a usarlo todo.${next === null ? '' : ` El próximo cobro, de ${amount}, será el ${next}.`}`,
  }),
  changed: ({ title, amount, next }) => ({
    subject: `Tu suscripción ha cambiado: ${title}`,
    heading: 'Tu suscripción ha cambiado',
    body: `Desde ahora cuesta ${amount}.${next === null ? '' : ` El próximo cobro será el ${next}.`}`,
  }),
  ending: ({ title, until }) => ({
    subject: `Tu suscripción terminará: ${title}`,
    heading: 'Tu suscripción terminará',
    body: `No se cobra nada más.${until === null ? '' : ` Lo que has pagado sigue abierto hasta el ${until}.`} Hasta entonces puedes cambiar de idea.`,
  }),
  staying: ({ title, next }) => ({
    subject: `Tu suscripción se queda: ${title}`,
    heading: 'Tu suscripción se queda',
    body: `Continúa como antes.${next === null ? '' : ` El próximo cobro será el ${next}.`}`,
  }),
  ended: ({ title }) => ({
    subject: `Tu suscripción ha terminado: ${title}`,
    heading: 'Tu suscripción ha terminado',
    body: 'No se cobra nada más. Lo que compraste aparte sigue siendo tuyo.',
  }),
};
