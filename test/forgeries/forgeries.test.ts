import { closeStages } from '../support/bot-stage';
import { FORGERIES } from './forgeries';
import { type Tried, tryForgeries } from './try-forgeries';

/** All of them are `npm run forgeries`; here is every twentieth, another part of them for each verb. */
const EVERY = 20;

let tried: Tried;
beforeAll(async () => {
  tried = await tryForgeries(EVERY);
}, 120_000);
afterAll(() => closeStages());

test('a forged press of any verb gets a friendly card and changes nothing', () => {
  expect(tried.bad).toEqual([]);
  expect(tried).toMatchObject({ unfriendly: 0, changes: 0, errors: 0 });
});

test('no verb of the bot is left out, and no way to forge one', () => {
  expect(tried.unknown).toEqual([]);
  expect(Object.keys(tried.byForgery)).toHaveLength(FORGERIES.length);
  expect(tried.tried).toBeGreaterThan(400);
});

/** Deleting once more deletes nothing else: the key goes again, and the person's items on the group's list are sealed anew with the next. */
const SEALS_ANEW = ['own-data.delete'];

test('a press that has been answered changes nothing when it comes once more', () => {
  expect(tried.again).toEqual(SEALS_ANEW);
});

/** What stays of use for as long as its card stands: it says how something is to be from now on, or that one's own is to go. */
const NEVER_TOO_LATE = ['own-data.delete', 'set-up.no', 'set-up.yes', 'team-chat.hide', 'team-chat.show'];

test('a card of weeks ago changes nothing but what is to be from now on', () => {
  expect(tried.late).toEqual(NEVER_TOO_LATE);
});

test('the guard of these tests: the presses that were forged do change something when they are not', () => {
  expect(tried.effective).toEqual(
    expect.arrayContaining(['check-in.answer', 'rsvp.say', 'change.do', 'reminder.save']),
  );
  expect(tried.effective.length).toBeGreaterThan(20);
});
