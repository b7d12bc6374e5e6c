import type { Language } from '../programme/people';
import type { KindId } from '../schedules/kinds/message-kind';
import type { TeamMessageKind } from '../schedules/team/team-message-kind';

/** What every message says about itself: why it comes, how long it takes, and what happens if nothing is done. */
export interface Why {
  why: string;
  takes: string;
  ifNothing: string;
}

/** A kind of message; of changes, a meeting that had no time before has words of its own. */
type WhyId = KindId | TeamMessageKind['id'] | 'new-time';

/** That, for each kind of message. */
export const whyTexts = {
  da: {
    welcome: {
      why: 'Hilsen, når chatten åbnes.',
      takes: 'Det tager et minut at læse.',
      ifNothing: 'Svarer du ikke, spørger jeg ikke om noget.',
    },
    'week-card': {
      why: 'Kortet kommer på ugens første arbejdsdag.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    'week-anew': {
      why: 'Planen er lavet om, og jeg ved ikke, om det første kort kom frem.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    tomorrow: {
      why: 'Jeg siger til sidste arbejdsdag før mødet.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    'lead-time': {
      why: 'Programmet har bedt mig sige til før dette møde.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    'check-in': {
      why: 'Det er ugens tre spørgsmål.',
      takes: 'Det tager et minut.',
      ifNothing: 'Svarer du ikke, sker der ingenting.',
    },
    'heads-up': {
      why: 'Du har bedt om et varsel før møder.',
      takes: 'Det tager et øjeblik.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    change: {
      why: 'Jeg skriver, fordi et møde er ændret.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    'new-time': {
      why: 'Jeg skriver, fordi et møde har fået en tid.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    'closed-meeting': {
      why: 'Jeg spørger, fordi du vælger tiden for mødet.',
      takes: 'Det tager et minut.',
      ifNothing: 'Svarer du ikke, er der ikke møde den dag.',
    },
    'not-here': {
      why: 'Jeg er bedt om at sige det til dig.',
      takes: 'Det tager et øjeblik.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    proposal: {
      why: 'Jeg skriver om en tid, som I to finder sammen.',
      takes: 'Det tager et minut.',
      ifNothing: 'Svarer du ikke, er der ikke valgt nogen tid.',
    },
    returned: {
      why: 'Du bad mig komme igen.',
      takes: 'Det tager et minut.',
      ifNothing: 'Jeg kommer ikke igen med det.',
    },
    'own-reminder': {
      why: 'Det kommer, fordi du selv har bedt om det.',
      takes: 'Det tager et minut.',
      ifNothing: 'Gør du ingenting, sker der ikke noget.',
    },
    outage: {
      why: 'Jeg skriver, fordi noget ikke kom i tide.',
      takes: 'Det tager et halvt minut.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    'secret-ends': {
      why: 'Jeg skriver til dig, så du kan sige det videre.',
      takes: 'Det tager et øjeblik.',
      ifNothing: 'Sker der ikke noget, kan jeg ikke skrive til nogen efter den dag.',
    },
    'team-meeting': {
      why: 'Koordinatoren har bedt mig vise møderne her.',
      takes: 'Det tager et øjeblik.',
      ifNothing: 'Du skal ikke gøre noget.',
    },
    needsYes: 'Sendes først, når personen har sagt ja.',
  },
  en: {
    welcome: {
      why: 'A greeting when the chat is opened.',
      takes: 'It takes a minute to read.',
      ifNothing: 'If you do not answer, I ask nothing.',
    },
    'week-card': {
      why: 'This card comes on the first working day of the week.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    'week-anew': {
      why: 'The plan has been changed, and I do not know if the first card arrived.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    tomorrow: {
      why: 'I tell you on the last working day before the meeting.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    'lead-time': {
      why: 'The programme has asked me to tell you before this meeting.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    'check-in': {
      why: "These are the week's three questions.",
      takes: 'It takes a minute.',
      ifNothing: 'If you do not answer, nothing happens.',
    },
    'heads-up': {
      why: 'You have asked for a word before meetings.',
      takes: 'It takes a moment.',
      ifNothing: 'You need not do anything.',
    },
    change: {
      why: 'I write because a meeting has changed.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    'new-time': {
      why: 'I write because a meeting has been given a time.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    'closed-meeting': {
      why: 'I ask because you decide the time of the meeting.',
      takes: 'It takes a minute.',
      ifNothing: 'If you do not answer, there is no meeting that day.',
    },
    'not-here': {
      why: 'I was asked to tell you.',
      takes: 'It takes a moment.',
      ifNothing: 'You need not do anything.',
    },
    proposal: {
      why: 'I write about a time that the two of you are finding.',
      takes: 'It takes a minute.',
      ifNothing: 'If you do not answer, no time is chosen.',
    },
    returned: {
      why: 'You asked me to come again.',
      takes: 'It takes a minute.',
      ifNothing: 'I will not bring it up again.',
    },
    'own-reminder': {
      why: 'It comes because you asked for it yourself.',
      takes: 'It takes a minute.',
      ifNothing: 'If you do nothing, nothing happens.',
    },
    outage: {
      why: 'I write because something did not come in time.',
      takes: 'It takes half a minute.',
      ifNothing: 'You need not do anything.',
    },
    'secret-ends': {
      why: 'I write to you so that you can pass it on.',
      takes: 'It takes a moment.',
      ifNothing: 'If nothing is done, I cannot write to anybody after that day.',
    },
    'team-meeting': {
      why: 'The coordinator has asked me to show the meetings here.',
      takes: 'It takes a moment.',
      ifNothing: 'You need not do anything.',
    },
    needsYes: 'Sent only when the person has said yes.',
  },
} satisfies Record<Language, Record<WhyId, Why> & { needsYes: string }>;

/** Those three in one line, as they stand at the bottom of a message that came by itself. */
export function whyLine(kind: WhyId, language: Language): string {
  const { why, takes, ifNothing } = whyTexts[language][kind];
  return `${why} ${takes} ${ifNothing}`;
}
