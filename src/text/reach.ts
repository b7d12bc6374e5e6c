import type { Language } from '../programme/people';
import type { ReachState } from '../programme/reach';

/** Why somebody cannot be written to. */
export type OutOfReach = Exclude<ReachState, 'reachable'>;

/** The words about whom the bot can write to. Cause and what to do, never blame. */
export interface ReachTexts {
  /** `day` is given where it is known since when. */
  people: Record<OutOfReach, (values: { name: string; day: string | undefined }) => string>;
  /** Said after why a guest cannot be written to. */
  guestAsk: string;
  guestReachable(values: { name: string }): string;
  volunteers(values: { count: number; of: number }): string;
  more(values: { count: number }): string;
  lostTeamChat(values: { name: string; day: string }): string;
}

const cannot = (name: string, day: string | undefined) =>
  day === undefined ? `Jeg kan ikke skrive til ${name}.` : `Siden ${day} kan jeg ikke skrive til ${name}.`;
const cannotEn = (name: string, day: string | undefined) =>
  day === undefined ? `I cannot write to ${name}.` : `Since ${day} I cannot write to ${name}.`;

/** Those words in Danish and English. */
export const reachTexts = {
  da: {
    people: {
      'no-account': ({ name }) => `Jeg kan ikke skrive til ${name}. Listen har ingen konto. Giv det videre selv.`,
      'not-met': ({ name }) => `Jeg kan ikke skrive til ${name} endnu. Bed ${name} åbne mig i Teams og skrive hej.`,
      uninstalled: ({ name, day }) => `${cannot(name, day)} Appen er taget væk. Spørg ${name}, om det skal være sådan.`,
      blocked: ({ name, day }) =>
        `${cannot(name, day)} Teams siger nej. Bed ${name} skrive hej til mig, eller spørg jeres it.`,
      gone: ({ name, day }) => `${cannot(name, day)} Teams kender ikke chatten. Bed ${name} skrive hej til mig.`,
    },
    guestAsk: 'Det er en gæst i jeres Teams. Spørg jeres it, om gæster må bruge appen.',
    guestReachable: ({ name }) => `${name} er gæst i jeres Teams. Jeg kan skrive til ${name}.`,
    volunteers: ({ count, of }) =>
      `Frivillige uden chat med mig: ${count} af ${of}. De hører kun fra mig, hvis de selv beder om det.`,
    more: ({ count }) => `Og ${count} mere.`,
    lostTeamChat: ({ name, day }) =>
      `Møderne vises ikke mere i ${name}. Teams sagde nej ${day}. Læg mig ind igen, og skriv 'møder i kanalen'.`,
  },
  en: {
    people: {
      'no-account': ({ name }) => `I cannot write to ${name}. The list has no account. Please pass it on yourself.`,
      'not-met': ({ name }) => `I cannot write to ${name} yet. Ask ${name} to open me in Teams and say hi.`,
      uninstalled: ({ name, day }) =>
        `${cannotEn(name, day)} The app was taken away. Ask ${name} whether it should be so.`,
      blocked: ({ name, day }) => `${cannotEn(name, day)} Teams says no. Ask ${name} to say hi to me, or ask your IT.`,
      gone: ({ name, day }) => `${cannotEn(name, day)} Teams does not know the chat. Ask ${name} to say hi to me.`,
    },
    guestAsk: 'This is a guest in your Teams. Ask your IT whether guests may use the app.',
    guestReachable: ({ name }) => `${name} is a guest in your Teams. I can write to ${name}.`,
    volunteers: ({ count, of }) =>
      `Volunteers without a chat with me: ${count} of ${of}. They hear from me only if they ask for it.`,
    more: ({ count }) => `And ${count} more.`,
    lostTeamChat: ({ name, day }) =>
      `The meetings are no longer shown in ${name}. Teams said no ${day}. Add me again, and write 'meetings in the channel'.`,
  },
} satisfies Record<Language, ReachTexts>;
