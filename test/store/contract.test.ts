import { storeContract } from './contract';
import { ENGINES } from './engines';

const here = ENGINES.filter((engine) => engine.isHere);
const missing = ENGINES.filter((engine) => !engine.isHere);

describe.each(here)('the store on $name', storeContract);

if (missing.length > 0) {
  describe.each(missing)('the store on $name', () => {
    test.skip('is not run: no server was found or could be started', () => undefined);
  });
}
