import type { NotArrivedCategory } from '../programme/not-arrived-causes';
import type { Language } from '../programme/people';

/** The words of the coordinator's status. Never a word about an answer. */
export interface StatusTexts {
  title(values: { week: number }): string;
  noMeetings: string;
  peerMeetings(values: { set: number; of: number }): string;
  peerMeetingsOf(values: { name: string; set: number; of: number }): string;
  held(values: { held: number; of: number }): string;
  heldOf(values: { name: string; held: number; of: number }): string;
  notSaidYet(values: { open: number }): string;
  noVolunteers: string;
  checkInComes(values: { moment: string }): string;
  checkInSent: string;
  checkInLate(values: { moment: string }): string;
  /** Keeps the lines before it true: they follow the calendar, not the person. */
  sameForAll: string;
  checkInNone: string;
  done(values: { name: string }): string;
  next(values: { meeting: string; moment: string }): string;
  nextNone: string;
  notSet(values: { facts: string }): string;
  aVolunteer: string;
  outage(values: { from: string; to: string }): string;
  undelivered: Record<NotArrivedCategory, (values: { what: string; name: string }) => string>;
}

/** Those words in Danish and English. */
export const statusTexts = {
  da: {
    title: ({ week }) => `Status for uge ${week}`,
    noMeetings: 'Der er ingen faste møder i denne uge.',
    peerMeetings: ({ set, of }) => `Peermøder: ${set} af ${of} har en tid.`,
    peerMeetingsOf: ({ name, set, of }) => `Peermøder, ${name}: ${set} af ${of} har en tid.`,
    held: ({ held, of }) => `Peermøder i sidste uge: ${held} af ${of} blev holdt.`,
    heldOf: ({ name, held, of }) => `Peermøder i sidste uge, ${name}: ${held} af ${of} blev holdt.`,
    notSaidYet: ({ open }) => `Ikke sagt endnu: ${open}.`,
    noVolunteers: 'Peermøder: Der er ingen frivillige på listen.',
    checkInComes: ({ moment }) => `Ugens spørgsmål kommer ${moment}. Du kan ikke se svarene.`,
    checkInSent: 'Ugens spørgsmål er sendt. Svarene er private.',
    checkInLate: ({ moment }) =>
      `Ugens spørgsmål skulle ud ${moment}. Jeg kørte ikke. De kommer sent eller slet ikke. Svarene er private.`,
    sameForAll: 'Her står det samme, hvad end en peer har valgt.',
    checkInNone: 'Der er ingen spørgsmål i denne uge.',
    done: ({ name }) => `${name} er færdig med ugens spørgsmål. Det har ${name} valgt at vise. Du kan ikke se svarene.`,
    next: ({ meeting, moment }) => `Det næste: ${meeting} ${moment}.`,
    nextNone: 'Der er ikke flere møder med tid på.',
    notSet: ({ facts }) => `Ikke sat endnu: ${facts}.`,
    aVolunteer: 'en frivillig',
    outage: ({ from, to }) =>
      `Jeg kørte ikke fra ${from} til ${to}. Det, der skulle ud imens, kan være kommet sent eller slet ikke.`,
    undelivered: {
      uncertain: ({ what, name }) => `Måske ikke fremme: ${what} til ${name}. Jeg sender det ikke igen af mig selv.`,
      blocked: ({ what, name }) => `Ikke leveret: ${what} til ${name}. Teams tog ikke imod.`,
      gone: ({ what, name }) => `Ikke leveret: ${what} til ${name}. Teams kender ikke chatten.`,
      uninstalled: ({ what, name }) => `Ikke leveret: ${what} til ${name}. Appen er ikke i chatten.`,
      'never-installed': ({ what, name }) => `Ikke leveret: ${what} til ${name}. Chatten er ikke åbnet.`,
      refused: ({ what, name }) => `Ikke leveret: ${what} til ${name}. Det er en fejl hos mig.`,
      'server-trouble': () => 'Teams svarer ikke. Det, der venter, sender jeg, når det virker igen.',
      throttled: () => 'Teams beder mig vente. Det, der venter, sender jeg lidt efter lidt.',
      'too-late': ({ what, name }) => `Ikke sendt: ${what} til ${name}. Det blev for sent.`,
    },
  },
  en: {
    title: ({ week }) => `Status for week ${week}`,
    noMeetings: 'There are no fixed meetings this week.',
    peerMeetings: ({ set, of }) => `Peer meetings: ${set} of ${of} have a time.`,
    peerMeetingsOf: ({ name, set, of }) => `Peer meetings, ${name}: ${set} of ${of} have a time.`,
    held: ({ held, of }) => `Peer meetings last week: ${held} of ${of} were held.`,
    heldOf: ({ name, held, of }) => `Peer meetings last week, ${name}: ${held} of ${of} were held.`,
    notSaidYet: ({ open }) => `Not said yet: ${open}.`,
    noVolunteers: 'Peer meetings: There are no volunteers on the list.',
    checkInComes: ({ moment }) => `The weekly questions come ${moment}. You cannot see the answers.`,
    checkInSent: 'The weekly questions have been sent. The answers are private.',
    checkInLate: ({ moment }) =>
      `The weekly questions were to go out ${moment}. I did not run. They come late or not at all. The answers are private.`,
    sameForAll: 'It says the same here whatever a peer has chosen.',
    checkInNone: 'There are no questions this week.',
    done: ({ name }) =>
      `${name} is done with the weekly questions. ${name} has chosen to show that. You cannot see the answers.`,
    next: ({ meeting, moment }) => `Next: ${meeting} ${moment}.`,
    nextNone: 'There are no more meetings with a time.',
    notSet: ({ facts }) => `Not set yet: ${facts}.`,
    aVolunteer: 'a volunteer',
    outage: ({ from, to }) =>
      `I did not run from ${from} to ${to}. What was to go out then may have come late or not at all.`,
    undelivered: {
      uncertain: ({ what, name }) => `May not have arrived: ${what} for ${name}. I do not send it again by myself.`,
      blocked: ({ what, name }) => `Not delivered: ${what} for ${name}. Teams did not accept it.`,
      gone: ({ what, name }) => `Not delivered: ${what} for ${name}. Teams does not know the chat.`,
      uninstalled: ({ what, name }) => `Not delivered: ${what} for ${name}. The app is not in the chat.`,
      'never-installed': ({ what, name }) => `Not delivered: ${what} for ${name}. The chat has not been opened.`,
      refused: ({ what, name }) => `Not delivered: ${what} for ${name}. It is an error on my side.`,
      'server-trouble': () => 'Teams does not answer. I send what waits when it works again.',
      throttled: () => 'Teams asks me to wait. I send what waits little by little.',
      'too-late': ({ what, name }) => `Not sent: ${what} for ${name}. It became too late.`,
    },
  },
} satisfies Record<Language, StatusTexts>;
