import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for people whom work has worn out or overrun. Prices in USD. */
export const workStrain = [
  coach({
    id: 'tom-whitaker',
    name: 'Tom Whitaker',
    headline: 'Recovering from burnout, and not going back to what caused it',
    bio: prose`In 2014 I sat in a car park for two hours because I could not walk into the building. I was head
      of operations and had ignored every sign. I coach professionals who are depleted, cynical or already
      signed off: restoring the body first, then looking coolly at workload, boundaries and the need to be
      indispensable, then arranging a return, or a departure. I work alongside your doctor, never instead of
      one. Slow at the start; that is deliberate.`,
    expertise: ['burnout', 'stress', 'health'],
    languages: ['en'],
    countries: ['GB', 'IE', 'AU'],
    lives: places.manchester,
    rate: 100,
    formats: ['video', 'phone', 'inPerson'],
    style: 'reflective',
    hours: 'Tue-Fri 10-19',
    rating: 4.7,
    reviews: 53,
  }),
  coach({
    id: 'javier-soto',
    name: 'Javier Soto',
    headline: 'Desgaste profesional en sanitarios y docentes',
    bio: prose`Fui enfermero de urgencias once años. Acompaño a médicas, enfermeros, maestras y trabajadores
      sociales que han dado tanto que ya no sienten nada: ni con los pacientes, ni en casa. Trabajamos
      primero el descanso y la culpa por parar; después, los límites con la institución y con uno mismo; al
      final, la decisión de quedarse de otra manera o marcharse. Sesiones pensadas para turnos imposibles,
      incluso de noche. Sin frases de taza.`,
    expertise: ['burnout', 'stress', 'purpose'],
    languages: ['es'],
    countries: ['ES', 'AR', 'UY'],
    lives: places.seville,
    rate: 50,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Mon-Sun 18-23; Mon-Wed 10-13',
    rating: 4.8,
    reviews: 46,
  }),
  coach({
    id: 'erin-gallagher',
    name: 'Erin Gallagher',
    headline: 'For physicians and attorneys who are running on empty',
    bio: prose`Law firm partner for a decade, then flat on the bathroom floor, then this. I coach people in
      professions where tiredness is worn like a medal. We take stock of the load, find what can be set down
      this month, practise disappointing others in small doses, and ask whether the career you trained for
      is still one you would choose. Evening hours, because I know when you leave the office. Confidential,
      including from your licensing board.`,
    expertise: ['burnout', 'stress', 'careerChange'],
    languages: ['en'],
    countries: ['US', 'CA'],
    lives: places.losAngeles,
    rate: 120,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Mon-Thu 16-21',
    rating: 4.6,
    reviews: 30,
  }),
  coach({
    id: 'nils-aalto',
    name: 'Nils Aalto',
    headline: 'A calendar you can live with',
    bio: prose`I was a production planner for paper mills; a paper mill that planned like a modern office would
      burn down. I help overloaded professionals see their capacity, refuse work with courtesy, batch their
      correspondence, protect two deep hours a day, and end the week with a review instead of dread. No
      personality tests, no apps required, a pencil will do. After about five meetings most people go home
      at a decent hour and cannot quite say what was so difficult.`,
    expertise: ['productivity', 'stress', 'habits'],
    languages: ['fi', 'sv', 'en'],
    countries: ['FI', 'SE', 'DE', 'GB'],
    lives: places.stockholm,
    rate: 80,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Fri 07-19',
    rating: 4.6,
    reviews: 35,
  }),
];
