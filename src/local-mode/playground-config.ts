import { parse, stringify } from 'yaml';
import { z } from 'zod';

const userSchema = z.looseObject({ id: z.string().min(1), aadObjectId: z.string().min(1) });

/** What we need to know of the Playground's configuration; the rest goes through untouched. */
const configSchema = z.looseObject({
  currentUser: userSchema,
  users: z.array(userSchema).length(5, 'the Playground wants exactly five people beside currentUser'),
  personalChat: z.looseObject({ id: z.string().min(1) }),
});

/** The person at whose screen a Playground stands: the key in slot ids and the id that the Playground knows. */
export interface PlaygroundPerson {
  id: string;
  aadObjectId: string;
}

/**
 * The same Playground configuration seen from one person's chair: they are `currentUser`, everyone else is among the five
 * `users`, and the personal chat is their own. The bot sees two people's chats as two conversations.
 *
 * @param configText - a `.m365agentsplayground.yml` as text.
 * @throws when the text does not have the Playground's form, or the person is not in it.
 */
export function playgroundConfigFor(configText: string, person: PlaygroundPerson): string {
  const config = configSchema.parse(parse(configText));
  const everyone = [config.currentUser, ...config.users];
  const currentUser = everyone.find((user) => user.aadObjectId === person.aadObjectId);
  if (currentUser === undefined) {
    throw new Error(
      `"${person.id}" is not in the Playground's configuration: no user there has that aadObjectId. Give one of its users that id, or start with MEDSPILLER_PLAYGROUND=off.`,
    );
  }
  return stringify({
    ...config,
    currentUser,
    users: everyone.filter((user) => user !== currentUser),
    personalChat: { ...config.personalChat, id: `${config.personalChat.id}-${person.id}` },
  });
}
