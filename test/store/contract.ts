import type { Engine, Place } from './engines';
import { activityContract } from './contract-activities';
import { calendarContract } from './contract-calendar';
import { claimContract } from './contract-claims';
import { deliveryContract } from './contract-deliveries';
import { meetingContract } from './contract-meetings';
import { ownershipContract } from './contract-ownership';
import { readContract } from './contract-reads';
import { recordContract } from './contract-records';
import { staleCardContract } from './contract-stale-cards';
import { transactionContract } from './contract-transactions';

/** Everything a `Store` promises, run against one engine. Every test gets an empty place of its own. */
export function storeContract(engine: Engine): void {
  let place: Place;
  beforeEach(async () => {
    place = await engine.makePlace();
  });
  afterEach(() => place.remove());
  afterAll(() => engine.cleanUp());
  const openStore: Place['open'] = (options) => place.open(options);

  describe('records', () => recordContract(openStore));
  describe('ownership', () => ownershipContract(openStore));
  describe('reads', () => readContract(openStore, () => place.connect()));
  describe('activities', () => activityContract(openStore));
  describe('meetings', () => meetingContract(openStore));
  describe('calendar', () => calendarContract(openStore));
  describe('deliveries', () => deliveryContract(engine.name, openStore));
  describe('claims', () => claimContract(engine.name, openStore));
  describe('stale cards', () => staleCardContract(openStore));
  describe('transactions', () => transactionContract(openStore));
}
