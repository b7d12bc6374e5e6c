import { isOneOfTheTwo, isOpen, nextStep, proposalId, readProposalId } from '../../../src/dialogs/find-a-time/rounds';
import type { Proposal } from '../../../src/store/store';
import { local, makeFacts, makePerson } from '../../support/make-facts';

const pair = { peer: makePerson('peer'), volunteer: makePerson('frivillig-a') };
const facts = makeFacts();
const NOW = local('2026-03-03', '10:30');
const WEEK = '2026-W10';

const made = (number: number, state: Proposal['state'], from = '12:00'): Proposal => ({
  ...{ id: proposalId(pair, WEEK, number), peerId: 'peer', volunteerId: 'frivillig-a', week: WEEK, state },
  ...{
    options: [{ on: '2026-03-04', from, to: '14:00' }],
    answers: {},
    createdBy: 'peer',
    createdAt: NOW,
    revision: 1,
  },
});
const step = (...before: Proposal[]) => nextStep(before, pair, WEEK, facts, NOW);

it('begins with the first, and goes on with the one that is open', () => {
  expect(step()).toEqual({ kind: 'new', id: 'peer.frivillig-a.2026-W10.1', refused: [] });
  const open = made(1, 'open');
  expect(step(open)).toEqual({ kind: 'continue', proposal: open });
});

it('has at most two rounds that come to nothing; the second leaves out the times of the first', () => {
  const first = made(1, 'none', '12:00');
  expect(step(first)).toEqual({ kind: 'new', id: 'peer.frivillig-a.2026-W10.2', refused: first.options });
  expect(step(first, made(2, 'none', '12:30'))).toEqual({ kind: 'talk' });
});

it('begins again after one that was taken back, or whose times have begun, but not for ever', () => {
  const back = [1, 2, 3, 4].map((number) => made(number, 'withdrawn'));
  expect(step(...back.slice(0, 1))).toMatchObject({ kind: 'new', refused: [] });
  expect(nextStep([made(1, 'open')], pair, WEEK, facts, local('2026-03-04', '12:00'))).toMatchObject({ kind: 'new' });
  expect(step(...back)).toEqual({ kind: 'talk' });
});

it('is open until its last time begins', () => {
  expect(isOpen(made(1, 'open'), facts, local('2026-03-04', '11:59'))).toBe(true);
  expect(isOpen(made(1, 'open'), facts, local('2026-03-04', '12:00'))).toBe(false);
  for (const state of ['settled', 'none', 'withdrawn'] as const) expect(isOpen(made(1, state), facts, NOW)).toBe(false);
});

it('is about two people and nobody else', () => {
  const open = made(1, 'open');
  expect(['peer', 'frivillig-a'].every((id) => isOneOfTheTwo({ id }, open))).toBe(true);
  expect(['koordinator', 'udviklingsleder', 'frivillig-b', ''].some((id) => isOneOfTheTwo({ id }, open))).toBe(false);
});

it('reads a name back, and nothing that is none', () => {
  expect(readProposalId('peer.frivillig-a.2026-W10.1')).toEqual({
    peerId: 'peer',
    volunteerId: 'frivillig-a',
    week: WEEK,
  });
  for (const bent of [
    '',
    'peer',
    'peer.frivillig-a.2026-W10',
    'peer.frivillig-a.2026-W10.12',
    'a.b.c.1',
    'peer.x.2026-W10.1.result',
  ])
    expect(readProposalId(bent)).toBeUndefined();
});
