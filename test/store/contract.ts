import type { Engine, Place } from './engines';
import { transactionContract } from './contract-transactions';
import { deliveryContract } from './contract-deliveries';
import { recordContract } from './contract-records';

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
  describe('deliveries', () => deliveryContract(engine.name, openStore));
  describe('transactions', () => transactionContract(openStore));
}
