import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People with a thesis or an examination before them. */
export const workStudying = [
  story({
    id: 'chapter-three-since-2021',
    pool: 'work',
    right: 'elena-marchetti',
    decoys: { 'duncan-fraser': 'price', 'ana-beltran': 'language', 'linda-marsh': 'rating' },
    why: 'Stuck in the middle of a doctorate, wants to complete it, not to leave the university.',
    client: {
      ...manners.methodical,
      ...places.rome,
      languages: ['en', 'it'],
      budget: 65,
      free: 'Mon-Fri afternoon',
      focusAreas: ['productivity', 'academia'],
      goals: prose`I am in year six of a doctorate on medieval bread prices and would like to hand it in before my
        funding, and my mother's patience, runs out.`,
      challenges: prose`Chapter three has been nearly done since 2021. My professor answers once a term, with a question
        mark. I tidy footnotes all day so as not to write the next paragraph.`,
      industry: 'education',
      careerStage: 'student',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'tercer-examen-de-juzgados',
    pool: 'work',
    right: 'ana-beltran',
    decoys: { 'elena-marchetti': 'language', 'teresa-quintana': 'price', 'javier-soto': 'near' },
    why: 'Four years of study for a state post and collapse in front of the examiners: Ana.',
    client: {
      ...manners.methodical,
      ...places.valencia,
      languages: ['es'],
      budget: 50,
      free: 'Mon-Fri morning',
      focusAreas: ['academia', 'productivity'],
      goals: prose`Llevo cuatro años encerrada preparando la plaza de letrada y este verano me presento por tercera vez.
        Quiero llegar entera y no derrumbarme delante de los examinadores.`,
      challenges: prose`Me sé el temario, pero cuando me toca hablar me tiembla todo. Estudio diez horas al día y
        siento que mis amigas viven y yo no. Si vuelvo a quedarme fuera no sé qué haré.`,
      industry: 'law',
      careerStage: 'student',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'interino-con-miedo-a-la-convocatoria',
    pool: 'work',
    right: 'ana-beltran',
    decoys: { 'javier-soto': 'price', 'lucia-ferrer': 'price', 'nils-aalto': 'language' },
    why: 'A substitute teacher who has to pass the state examination beside his job; he is not burnt out.',
    client: {
      ...manners.brisk,
      ...places.seville,
      languages: ['es'],
      budget: 45,
      free: 'Mon-Thu evening; Sat morning',
      focusAreas: ['productivity', 'academia'],
      goals: prose`Soy interino en un instituto y en junio sale la convocatoria de secundaria. Necesito sacar la plaza
        fija de una vez sin dejar de dar clase.`,
      challenges: prose`Llego a casa a las cuatro y los apuntes me esperan como un perro enfadado. Hago horarios
        preciosos que no cumplo ni dos días. El año pasado suspendí por tres décimas.`,
      industry: 'education',
      careerStage: 'starting',
      ageBand: '25-34',
    },
  }),
];
