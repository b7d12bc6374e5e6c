import type { Language } from '../programme/people';
import { capital } from './dates';

/** The words about a week with too much in it. Said before it happens, and to nobody as a reproach. */
export interface WeekLoadTexts {
  fullWeek(values: { week: number }): string;
  fullDays(values: { days: string }): string;
  tight(values: { days: string }): string;
  /** Of a day that has just been named. */
  tightToo: string;
  dayInFullWeek(values: { week: number }): string;
  fullWeekOf(values: { week: number; name: string }): string;
  dayInFullWeekOf(values: { week: number; name: string }): string;
}

/** Those words in Danish and English. */
export const weekLoadTexts = {
  da: {
    fullWeek: ({ week }) => `Uge ${week} er fuld: møderne fylder mere end arbejdstiden.`,
    fullDays: ({ days }) => `${capital(days)}: møder og pause fylder mere end dagen.`,
    tight: ({ days }) => `${capital(days)}: to møder ligger tæt. Der er under et kvarter imellem.`,
    tightToo: 'To af dem ligger tæt. Der er under et kvarter imellem.',
    dayInFullWeek: ({ week }) => `Uge ${week} har en fuld dag: møderne fylder mere end dagen.`,
    fullWeekOf: ({ week, name }) => `Uge ${week} er fuld for ${name}: møderne fylder mere end arbejdstiden.`,
    dayInFullWeekOf: ({ week, name }) => `Uge ${week} har en fuld dag for ${name}: møderne fylder mere end dagen.`,
  },
  en: {
    fullWeek: ({ week }) => `Week ${week} is full: the meetings take more than the working time.`,
    fullDays: ({ days }) => `${capital(days)}: meetings and break take more than the day.`,
    tight: ({ days }) =>
      `${capital(days)}: two meetings lie close. There is less than a quarter of an hour between them.`,
    tightToo: 'Two of them lie close. There is less than a quarter of an hour between them.',
    dayInFullWeek: ({ week }) => `Week ${week} has a full day: the meetings take more than the day.`,
    fullWeekOf: ({ week, name }) => `Week ${week} is full for ${name}: the meetings take more than the working time.`,
    dayInFullWeekOf: ({ week, name }) =>
      `Week ${week} has a full day for ${name}: the meetings take more than the day.`,
  },
} satisfies Record<Language, WeekLoadTexts>;
