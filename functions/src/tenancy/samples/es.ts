import type { SampleWords } from './sample.ts';

export const es: SampleWords = {
  offerings: {
    firstConversation: {
      title: 'Primera conversación',
      description:
        'Veinte minutos para conocernos. Cuéntame qué te ocupa, pregúntame lo que quieras sobre cómo trabajo y averigua si encajamos. Sin preparación y sin compromiso.',
      tags: ['Gratis', 'Nuevos clientes'],
    },
    coachingSession: {
      title: 'Sesión de coaching',
      description:
        'Una hora para una pregunta que te importa. Empezamos por dónde quieres estar al final de la hora, vemos qué se interpone y terminas con uno o dos pasos elegidos por ti. Ese mismo día recibes un breve resumen.',
      tags: ['Individual'],
    },
    deepDive: {
      title: 'Sesión en profundidad',
      description:
        'Noventa minutos para el nudo que una sesión normal no deshace: una decisión con muchas caras, un conflicto que vuelve, un plan para los próximos seis meses. Con una página para prepararte y un plan por escrito.',
      tags: ['Individual', 'Decisiones'],
    },
    regularClean: {
      title: 'Limpieza habitual',
      description:
        'Cocina, baño, suelos y polvo en una casa de hasta 80 m². Llevamos todo lo necesario y lo dejamos como te gusta: dilo una vez y lo cumplimos siempre.',
      tags: ['Semanal', 'Quincenal'],
      addOns: {
        oven: 'Interior del horno',
        windows: 'Ventanas por dentro',
        ironing: 'Una hora de plancha',
      },
    },
    deepClean: {
      title: 'Limpieza a fondo',
      description:
        'Una o dos veces al año, de arriba abajo: detrás y debajo de los muebles, cal, grasa, rodapiés, puertas e interruptores. Dos personas, cuatro horas.',
      tags: ['Limpieza general'],
      addOns: { balcony: 'Balcón o terraza' },
    },
    moveOut: {
      title: 'Limpieza de fin de alquiler',
      description:
        'La vivienda vacía, entregada como pide el contrato: armarios por dentro y por fuera, electrodomésticos, baño sin cal y suelos fregados. Con fotos de cada habitación para ti.',
      tags: ['Mudanza'],
    },
    workbook: {
      title: 'Cuaderno de trabajo (PDF)',
      description:
        'Un cuaderno para imprimir o rellenar en la tableta: treinta páginas que llevan de una idea a una primera versión terminada, con un ejercicio al día. Añade tu archivo antes de publicarlo.',
      tags: ['PDF', 'Principiantes'],
    },
    miniCourse: {
      title: 'Minicurso',
      description:
        'Cinco lecciones cortas para conseguir una sola cosa. Cada una tiene un vídeo de diez minutos, una ficha y una tarea de menos de una hora. Añade tus lecciones antes de publicarlo.',
      tags: ['Vídeo', 'Cinco lecciones'],
    },
    starterBundle: {
      title: 'Pack para empezar',
      description:
        'El cuaderno y el minicurso juntos, por menos de lo que cuestan por separado. Una buena puerta de entrada para quien te descubre.',
      tags: ['Pack'],
    },
    officeHour: {
      title: 'Hora de consulta',
      description:
        'Media hora de mi tiempo para tu proyecto: trae un borrador, una pregunta o un número que no entiendes y llévate una respuesta que puedas usar hoy.',
      tags: ['Individual'],
    },
    habitProgram: {
      title: 'Seis semanas para un hábito nuevo',
      description:
        'Un hábito, seis semanas, unos minutos al día. Cada semana trae un texto breve, una tarea y un registro; verás lo que ha cambiado. Escribe tus pasos antes de publicarlo.',
      tags: ['Programa', 'Seis semanas'],
    },
    membersPlan: {
      title: 'Membresía',
      description:
        'La comunidad, todos los recursos nuevos y una sesión de preguntas y respuestas al mes. Cancela cuando quieras. Decide qué incluye antes de publicarla.',
      tags: ['Mensual'],
    },
  },
  provider: {
    coaching: {
      headline: 'Ideas claras para lo que viene',
      bio: (name, business) =>
        `Hola, soy ${name}. En ${business} acompaño a personas que están ante un cambio y quieren pensarlo con alguien que escucha, pregunta y no juzga. Reserva una primera conversación y descubre si encajamos.`,
    },
    homeServices: {
      headline: 'Una casa limpia, el día acordado',
      bio: (name, business) =>
        `Hola, soy ${name}, de ${business}. Limpiamos como nos gustaría que limpiaran nuestra casa: a fondo, con puntualidad y siempre con personas que conoces. Dinos qué te importa y lo cumplimos.`,
    },
    digitalProducts: {
      headline: 'Cosas que ayudan a terminar lo que empiezas',
      bio: (name, business) =>
        `Hola, soy ${name}. En ${business} creo cuadernos, plantillas y cursos breves que yo también uso. Si alguno no te sirve, escríbeme y dime por qué.`,
    },
    creatorHub: {
      headline: 'Pasos pequeños, en compañía',
      bio: (name, business) =>
        `Hola, soy ${name}. ${business} es donde comparto lo que aprendo, respondo preguntas y construyo programas con quienes los usan. Me alegra tenerte aquí.`,
    },
  },
};
