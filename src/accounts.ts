import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Person } from './programme/people';
import type { Store } from './store/store';
import { renamedPerson, strangerUnderId } from './text/accounts';

/** The name of the fact that holds a digest of the account of everybody who was ever in the people file, by id. */
const ACCOUNTS = 'accounts';

const keptSchema = z.record(z.string(), z.string());

/**
 * Makes sure that nobody is taken for somebody else: an id in the people file is one human's for good, because their chat, choices and answers lie under it.
 * Keeps who is new; only digests are kept, and those of people who have left stay. Twice is safe.
 *
 * @param samePeople - ids of people whose account has changed and who are still themselves.
 * @throws Error with a line for each id that has another account than before, and for each account that has another id.
 */
export async function checkAccounts(
  store: Pick<Store, 'findFact' | 'saveFact'>,
  people: readonly Person[],
  samePeople: readonly string[],
): Promise<void> {
  const kept = await store.findFact(ACCOUNTS);
  const known = kept === undefined ? {} : keptSchema.parse(JSON.parse(kept));
  const ids = new Map(Object.entries(known).map(([id, digest]) => [digest, id]));
  const problems: string[] = [];
  const next = { ...known };
  for (const { id, aadObjectId } of people) {
    if (aadObjectId === undefined) continue;
    const digest = createHash('sha256').update(aadObjectId.toLowerCase()).digest('hex');
    const [account, before] = [known[id], ids.get(digest)];
    if (!samePeople.includes(id)) {
      if (account !== undefined && account !== digest) problems.push(strangerUnderId(id));
      else if (before !== undefined && before !== id) problems.push(renamedPerson(id, before));
    }
    next[id] = digest;
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const text = JSON.stringify(next);
  if (text !== kept) await store.saveFact(ACCOUNTS, text);
}
