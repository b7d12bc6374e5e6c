import type { Language } from '../programme/people';

/** The words of the card for people who keep a calendar. */
export interface CalendarTexts {
  title: string;
  nothing: string;
  add: string;
  file: string;
  fileAbout: string;
  noFile: string;
  othersMaySee: string;
}

/** Those words in Danish and English. */
export const calendarTexts = {
  da: {
    title: 'Til din kalender',
    nothing: 'Der er ingen møder med tid på lige nu.',
    add: 'Læg i Outlook',
    file: 'Hent alle som fil (.ics)',
    fileAbout: 'Du kan hente filen i 15 minutter. Bliver et møde ændret, så hent den igen.',
    noFile: 'En fil med alle møderne kan jeg ikke give her. Min adresse er ikke sat.',
    othersMaySee: 'I kalenderen står kun, hvilket møde det er. Ingen navne.',
  },
  en: {
    title: 'For your calendar',
    nothing: 'There are no meetings with a time right now.',
    add: 'Add to Outlook',
    file: 'Get them all as a file (.ics)',
    fileAbout: 'You can get the file for 15 minutes. If a meeting changes, get it again.',
    noFile: 'I cannot give you a file with all the meetings here. My address is not set.',
    othersMaySee: 'The calendar only says which meeting it is. No names.',
  },
} satisfies Record<Language, CalendarTexts>;
