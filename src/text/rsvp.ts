import type { Rsvp, RsvpView } from '../dialogs/attendance/rsvp';
import type { Language } from '../programme/people';

/** The words about coming to a meeting. Nobody is asked why. */
export interface RsvpTexts {
  ask: string;
  coming: string;
  notComing: string;
  unsure: string;
  said: Record<Rsvp, string>;
  changeable: string;
  tellYourself(values: { name: string }): string;
  otherSaid: Record<Rsvp, (values: { name: string }) => string>;
  seenBy: Record<RsvpView['seenBy'], string>;
  started: string;
  startedUnsaid: string;
  moved: string;
  calledOff: string;
}

/** Those words in Danish and English. */
export const rsvpTexts = {
  da: {
    ask: 'Kommer du?',
    coming: 'Kommer',
    notComing: 'Kommer ikke',
    unsure: 'Ved ikke',
    said: {
      coming: 'Du har svaret, at du kommer.',
      'not-coming': 'Du har svaret, at du ikke kommer. Du skal ikke sige hvorfor.',
      unsure: 'Du har svaret, at du ikke ved det endnu.',
    },
    changeable: 'Du kan skifte svar, til mødet begynder.',
    tellYourself: ({ name }) => `Jeg skriver det ikke til ${name}. Sig det gerne selv.`,
    otherSaid: {
      coming: ({ name }) => `${name} kommer.`,
      'not-coming': ({ name }) => `${name} kommer ikke.`,
      unsure: ({ name }) => `${name} ved det ikke endnu.`,
    },
    seenBy: {
      two: 'Kun I to kan se svaret.',
      counts: 'Før mødet ser andre højst, hvor mange der kommer.',
      name: 'Dit navn står ved svaret i teamets chat. Det har du selv valgt.',
    },
    started: 'Mødet er begyndt, så svaret bliver stående.',
    startedUnsaid: 'Mødet er begyndt. Du behøver ikke svare.',
    moved: 'Tiden er ændret, siden kortet kom. Se den nye tid, og svar igen, hvis du vil.',
    calledOff: 'Mødet er aflyst. Du behøver ikke svare.',
  },
  en: {
    ask: 'Are you coming?',
    coming: 'Coming',
    notComing: 'Not coming',
    unsure: 'Not sure',
    said: {
      coming: 'You have answered that you are coming.',
      'not-coming': 'You have answered that you are not coming. You need not say why.',
      unsure: 'You have answered that you do not know yet.',
    },
    changeable: 'You can change your answer until the meeting begins.',
    tellYourself: ({ name }) => `I do not write it to ${name}. You are welcome to say it yourself.`,
    otherSaid: {
      coming: ({ name }) => `${name} is coming.`,
      'not-coming': ({ name }) => `${name} is not coming.`,
      unsure: ({ name }) => `${name} does not know yet.`,
    },
    seenBy: {
      two: 'Only the two of you can see the answer.',
      counts: 'Before the meeting, others see at most how many are coming.',
      name: "Your name stands beside the answer in the team's chat. You have chosen that yourself.",
    },
    started: 'The meeting has begun, so the answer stays as it is.',
    startedUnsaid: 'The meeting has begun. You need not answer.',
    moved: 'The time has changed since this card came. Look at the new time, and answer again if you like.',
    calledOff: 'The meeting has been called off. You need not answer.',
  },
} satisfies Record<Language, RsvpTexts>;
