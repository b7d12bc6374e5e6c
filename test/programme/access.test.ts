import { isOwn, mayDo, POWERS } from '../../src/programme/access';
import { ROLES } from '../../src/programme/people';

/** The whole table: what each role may do or see beyond its own. A new power is a line here, with a reason. */
const MAY: Record<(typeof ROLES)[number], string[]> = {
  peer: [
    'set-peer-meeting',
    'speak-for-volunteer',
    'change-meeting',
    'say-if-held',
    'see-shared-points',
    'answer-check-in',
    'use-meeting-list',
  ],
  volunteer: ['set-peer-meeting', 'use-meeting-list', 'ask-for-reminders'],
  coordinator: [
    'change-meeting',
    'say-if-held',
    'see-shared-points',
    'see-status',
    'see-done-if-shown',
    'see-undelivered',
    'send-again',
    'see-unchecked-numbers',
    'choose-team-chat',
    'use-meeting-list',
  ],
  developmentLeader: ['change-meeting', 'see-shared-points', 'see-status'],
};

test.each(ROLES)('%s may do this and nothing else', (role) => {
  expect(POWERS.filter((power) => mayDo({ role }, power))).toEqual(MAY[role]);
});

test('there is no power to read another’s answers', () => {
  expect(POWERS.filter((power) => /answer|read/.test(power))).toEqual(['answer-check-in']);
});

test('a record is its owner’s alone, whatever the role', () => {
  expect(isOwn({ id: 'peer' }, { personId: 'peer' })).toBe(true);
  for (const id of ['koordinator', 'udviklingsleder', 'frivillig-a', 'peer-2', ''])
    expect(isOwn({ id }, { personId: 'peer' })).toBe(false);
});
