import type { Choice, Words } from './question';

const noSomeYes = [
  { value: 'no', da: 'Nej', en: 'No' },
  { value: 'some', da: 'Lidt', en: 'A little' },
  { value: 'yes', da: 'Ja', en: 'Yes' },
] as const satisfies readonly Choice[];

/** No, a little, yes, and a way to say that one does not know. */
export const noSomeYesUnsure = [...noSomeYes, { value: 'dk', da: 'Ved ikke', en: "Don't know" }] as const;

/** No, a little, yes, and a way to keep it to oneself. */
export const noSomeYesPass = [...noSomeYes, { value: 'pass', da: 'Vil ikke svare', en: 'Prefer not to say' }] as const;

/** For questions about having shared something of one's own life. */
export const nothingShared: Words = { da: 'Jeg har ikke delt noget', en: 'I have not shared anything' };

/** For questions about the volunteers. */
export const notMet: Words = { da: 'Vi har ikke mødtes', en: 'We have not met' };
