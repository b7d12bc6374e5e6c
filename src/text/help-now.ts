import type { Language } from '../programme/people';

/** The words of a help offer and of "Hvem kan jeg gå til?". Nothing here asks, rates or promises to watch. */
export interface HelpNowTexts {
  danger(values: { emergency: string }): string;
  someoneInDanger(values: { emergency: string }): string;
  police(values: { police: string }): string;
  policeForThreats(values: { police: string }): string;
  explicit: string;
  lifeline(values: { lifeline: string }): string;
  noAnswer(values: { outOfHours: string }): string;
  outOfHours(values: { number: string }): string;
  psychiatric(values: { psychiatric: string }): string;
  /** Stands in for `outOfHours` while the programme has no number. */
  outOfHoursUnset: string;
  trusted: string;
  leaderOrRep: string;
  soft: string;
  notSent: string;
  notWatched: string;
  worriedForAnother: string;
  /** Stands behind `worriedForAnother` where somebody has just written about another. */
  notPassedOn: string;
  lifeOrHealth(values: { emergency: string }): string;
  route(values: { about: string; who: string }): string;
  showWho: string;
  notMeant: string;
  thanks: string;
  mistaken: string;
  carryOn: string;
  backToQuestions: string;
}

/** Those words in Danish and English. */
export const helpNowTexts = {
  da: {
    danger: ({ emergency }) => `Er der fare nu? Ring ${emergency}.`,
    someoneInDanger: ({ emergency }) => `Er nogen i fare nu? Ring ${emergency}.`,
    police: ({ police }) => `Er det ikke nu, så ring ${police} til politiet.`,
    explicit:
      'Det lyder alvorligt, og jeg vil gerne vise dig, hvor der er hjælp. Jeg er en bot. Ingen holder øje med det, du skriver her.',
    lifeline: ({ lifeline }) => `Vil du tale med nogen? Livslinien: ${lifeline}.`,
    noAnswer: ({ outOfHours }) => `Kommer du ikke igennem, så ring til ${outOfHours} eller din læge.`,
    outOfHours: ({ number }) => `lægevagten på ${number}`,
    outOfHoursUnset: 'lægevagten',
    psychiatric: ({ psychiatric }) => `Psykiatrisk akut hjælp her: ${psychiatric}`,
    trusted: 'Du kan også gå til en, du stoler på.',
    leaderOrRep: 'Sig det til din leder og din AMR, når du er i ro.',
    soft: 'Det lyder hårdt. Vil du se, hvem du kan tale med?',
    notSent: 'Jeg har ikke sendt det til nogen.',
    notWatched: 'Ingen holder øje med det, du skriver her.',
    worriedForAnother: 'Er du bekymret for en anden, så sig det til en leder med det samme.',
    notPassedOn: 'Jeg siger det ikke videre.',
    lifeOrHealth: ({ emergency }) => `Fare for liv eller helbred: Ring ${emergency}.`,
    route: ({ about, who }) => `${about}: ${who}`,
    showWho: 'Vis hvem jeg kan gå til',
    notMeant: 'Det var ikke sådan ment',
    thanks: 'Tak',
    mistaken: 'Helt i orden. Jeg tog måske fejl. Vi går videre.',
    carryOn: 'Helt i orden. Numrene bliver stående her.',
    policeForThreats: ({ police }) => `Er du bange for et andet menneske, og haster det ikke? Politiet har ${police}.`,
    backToQuestions: 'Tilbage til spørgsmålene',
  },
  en: {
    danger: ({ emergency }) => `Is there danger now? Call ${emergency}.`,
    someoneInDanger: ({ emergency }) => `Is anyone in danger now? Call ${emergency}.`,
    police: ({ police }) => `If it is not now, call the police on ${police}.`,
    explicit:
      'This sounds serious, and I would like to show you where there is help. I am a bot. Nobody watches what you write here.',
    lifeline: ({ lifeline }) => `Would you like to talk to someone? Livslinien: ${lifeline}.`,
    noAnswer: ({ outOfHours }) => `If you cannot get through, call ${outOfHours} or your own doctor.`,
    outOfHours: ({ number }) => `the out-of-hours doctor on ${number}`,
    outOfHoursUnset: 'the out-of-hours doctor',
    psychiatric: ({ psychiatric }) => `Psychiatric emergency help here: ${psychiatric}`,
    trusted: 'You can also go to someone you trust.',
    leaderOrRep: 'Tell your leader and your safety rep when you are calm.',
    soft: 'That sounds hard. Would you like to see who you can talk to?',
    notSent: 'I have not sent this to anyone.',
    notWatched: 'Nobody watches what you write here.',
    worriedForAnother: 'If you are worried about someone else, tell a leader straight away.',
    notPassedOn: 'I do not pass it on.',
    lifeOrHealth: ({ emergency }) => `Danger to life or health: Call ${emergency}.`,
    route: ({ about, who }) => `${about}: ${who}`,
    showWho: 'Show who I can go to',
    notMeant: 'I did not mean it like that',
    thanks: 'Thank you',
    mistaken: 'That is fine. I may have been wrong. We carry on.',
    carryOn: 'That is fine. The numbers stay here.',
    policeForThreats: ({ police }) =>
      `Are you afraid of another person, and it is not urgent? The police have ${police}.`,
    backToQuestions: 'Back to the questions',
  },
} satisfies Record<Language, HelpNowTexts>;
