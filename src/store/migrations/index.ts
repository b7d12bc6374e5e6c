import type { Migration } from 'kysely';
import type { Store } from '../store';
import { firstTables } from './0001-first-tables';
import { calendar } from './0002-calendar';
import { delivery } from './0003-delivery';
import { ownership } from './0004-ownership';
import { aroundRevision } from './0005-around-revision';
import { everyOtherWeek } from './0006-every-other-week';
import { checkInsByWeek } from './0007-check-ins-by-week';

/** Every change of the tables, oldest first. A change that has been released is never edited: add another one. */
export function migrations(engine: Store['engine']): Record<string, Migration> {
  return {
    '0001-first-tables': firstTables(engine),
    '0002-calendar': calendar(engine),
    '0003-delivery': delivery(engine),
    '0004-ownership': ownership(engine),
    '0005-around-revision': aroundRevision(engine),
    '0006-every-other-week': everyOtherWeek(engine),
    '0007-check-ins-by-week': checkInsByWeek(),
  };
}
