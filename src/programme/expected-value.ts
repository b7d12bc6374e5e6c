import type { z } from 'zod';
import { fold } from '../text/fold';
import { TYPED_WEEKDAYS } from '../text/dates';
import { DANISH_WEEKDAYS, type Expected, expectedForms } from '../text/programme-errors/expected-forms';
import { nearestWord } from './nearest-word';
import { WALL_TIME, dateSchema } from './fields';
import { WEEKDAYS } from './people';

type Issue = z.core.$ZodIssue;
type Form = (issue: Issue, found: string) => Expected;

const time: Form = (_issue, found) => expectedForms.time(likelyTime(found));
const week: Form = () => expectedForms.week();
const closedDate: Form = (_issue, found) => expectedForms.closedDate(likelyDate(found));
const date: Form = (_issue, found) => expectedForms.date(likelyDate(found));

/** Names whose value has a form that the kind of value (text, number …) does not tell. */
const FORM_OF_KEY: Readonly<Record<string, Form>> = {
  from: time,
  to: time,
  at: time,
  earliest: time,
  latest: time,
  breakFrom: time,
  breakTo: time,
  closesAt: time,
  start: date,
  end: date,
  date,
  checkedOn: date,
  dates: date,
  closed: closedDate,
  open: date,
  fromWeek: week,
  everyWeeks: () => expectedForms.wholeNumber(1, 8),
  leadMinutes: () => expectedForms.wholeNumber(30, 20_160),
  id: expectedForms.key,
  month: () => expectedForms.wholeNumber(1, 12),
  source: expectedForms.source,
  aadObjectId: expectedForms.guid,
  timeZone: expectedForms.timeZone,
  hoursPerDay: expectedForms.number,
  totalHours: expectedForms.number,
};

/** Names whose value is a small block, with one that could stand there. */
const EXAMPLE_OF_KEY: Readonly<Record<string, string>> = {
  on: '{ which: last, weekday: thursday }',
  halfDays: '{ date: 2027-06-04, closesAt: "12:00" }',
};

/** What should stand where zod found fault; `found` is the text that stands there now, or empty. */
export function expectedValue(issue: Issue, key: string, found: string): Expected {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), found);
  if (issue.code === 'invalid_union' && key === 'closed') return closedDate(issue, found);
  if (issue.code === 'invalid_union') return oneOf(unionOptions(issue), found);
  if (issue.code === 'invalid_type' && (issue.expected === 'array' || issue.expected === 'object')) {
    const example = EXAMPLE_OF_KEY[key];
    if (issue.expected === 'array') return expectedForms.list();
    return example === undefined ? expectedForms.block() : expectedForms.like(example);
  }
  if (issue.code === 'invalid_type' && issue.expected === 'null') return expectedForms.notHere();
  if (issue.code === 'too_big' && issue.origin === 'array') return expectedForms.shorterList(Number(issue.maximum));
  if (issue.code === 'too_small' && issue.origin === 'array') return expectedForms.filledList();
  // The ends of closed days are dates; all others are times.
  const isSpanEnd = issue.path.includes('closed') && (key === 'from' || key === 'to');
  const form = isSpanEnd ? date : FORM_OF_KEY[key];
  return form === undefined ? byType(issue) : form(issue, found);
}

function byType(issue: Issue): Expected {
  if (issue.code === 'too_big' && issue.origin === 'string') return expectedForms.shortText(Number(issue.maximum));
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return Number(issue.minimum) > 1 ? expectedForms.longerText(Number(issue.minimum)) : expectedForms.text();
  }
  if (issue.code === 'too_small') return expectedForms.wholeNumber(Number(issue.minimum), undefined);
  if (issue.code === 'too_big') return expectedForms.wholeNumber(undefined, Number(issue.maximum));
  if (issue.code !== 'invalid_type') return expectedForms.text();
  switch (issue.expected) {
    case 'int':
    case 'number':
      return expectedForms.wholeNumber(undefined, undefined);
    case 'boolean':
      return expectedForms.yesNo();
    default:
      return expectedForms.text();
  }
}

function oneOf(allowed: readonly string[], found: string): Expected {
  if (!allowed.includes('monday')) return expectedForms.choice(nearestWord(found, allowed), allowed);
  const typed = fold(found);
  const named = nearestWord(typed, Object.keys(TYPED_WEEKDAYS));
  const word = TYPED_WEEKDAYS[typed] ?? (named === undefined ? undefined : TYPED_WEEKDAYS[named]);
  const danish = word === undefined ? undefined : DANISH_WEEKDAYS[WEEKDAYS.indexOf(word)];
  return expectedForms.weekday(word && danish ? { word, danish } : undefined, allowed);
}

function unionOptions(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** The wall time that was probably meant: `10.00`, `9:30`, `kl. 10` → `10:00`, `09:30`, `10:00`. */
function likelyTime(found: string): string {
  const [, hours = '', minutes = '00'] = /^(?:kl\.? *)?(\d{1,2})(?:[.:, ](\d{2}))?$/i.exec(found.trim()) ?? [];
  const likely = `${hours.padStart(2, '0')}:${minutes}`;
  return hours !== '' && WALL_TIME.test(likely) ? likely : '10:00';
}

/** The date that was probably meant: `4.3.2027`, `4/3-2027` → `2027-03-04`. */
function likelyDate(found: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/.exec(found.trim()) ?? [];
  const likely = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateSchema.safeParse(likely).success ? likely : '2027-03-04';
}
