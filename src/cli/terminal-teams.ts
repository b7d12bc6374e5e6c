import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Action, AdaptiveCard } from '../cards/adaptive-card';
import { buttonsOf } from '../cards/buttons-of';
import type { Person } from '../programme/people';

/** Something that stands in a person's chat. A card that was replaced in place stands there as it is now. */
export interface Shown {
  id: string;
  /** Whose private chat it is; of a chat of several people its own id. */
  personId: string;
  message: { card: AdaptiveCard } | { text: string };
  replaced: boolean;
}

/** A Teams client without a screen: real HTTP to the bot, and a real connector on loopback for what the bot sends. */
export interface TerminalTeams {
  /** Everything in the chats, oldest first. */
  shown: Shown[];
  /** Opens the person's chat: the bot is installed for them. */
  open(person: Person): Promise<void>;
  say(person: Person, text: string): Promise<void>;
  /** Presses the button with this title on the newest card that has one; `inputs` are what the card's fields hold. */
  press(person: Person, title: string, inputs?: Record<string, string>): Promise<void>;
  /** The same press as clients without `Action.Execute` send it: as a message, after which the bot replaces the card itself. */
  submit(person: Person, title: string, inputs?: Record<string, string>): Promise<void>;
  /** Sends any activity in the person's name; its fields go before those of a private chat. Rejects unless the bot takes it (200). */
  post(person: Person, activity: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

const activitySchema = z.looseObject({
  text: z.string().optional(),
  attachments: z.array(z.object({ content: z.unknown() })).optional(),
});
const invokeAnswerSchema = z.object({ statusCode: z.literal(200), value: z.custom<AdaptiveCard>() });

/**
 * Starts the client.
 *
 * @param botPort - where the bot listens on this machine. @param onShown - told of each message as it comes or is replaced.
 */
export async function startTerminalTeams(options: {
  botPort: () => number;
  onShown?: (shown: Shown) => void;
}): Promise<TerminalTeams> {
  const shown: Shown[] = [];
  let lastId = 0;
  const show = (entry: Shown) => {
    const index = shown.findIndex(({ id }) => id === entry.id);
    if (index === -1) shown.push(entry);
    else shown[index] = entry;
    options.onShown?.(entry);
  };

  const server = createServer((req, res) => void take(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serviceUrl = `http://127.0.0.1:${port}/`;

  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = activitySchema.parse(JSON.parse(Buffer.concat(await req.toArray()).toString('utf8')));
    const [, conversation, activityId] = /conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(req.url ?? '') ?? [];
    const replaced = req.method === 'PUT';
    const id = replaced ? (activityId ?? '') : `m${(lastId += 1)}`;
    // What stands in a channel is named with its thread; the channel is the chat.
    const personId = decodeURIComponent(conversation ?? '').replace(/^chat-|;messageid=.*$/g, '');
    const content = body.attachments?.[0]?.content as AdaptiveCard | undefined;
    const message = content === undefined ? { text: body.text ?? '' } : { card: content };
    if (body.text !== undefined || content !== undefined) show({ id, personId, message, replaced });
    // Not chained: restify, once loaded, makes writeHead give nothing back.
    res.writeHead(replaced ? 200 : 201, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ id }));
  }

  async function post(person: Person, activity: Record<string, unknown>): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${options.botPort()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        // Two clients of one person are told apart.
        id: `a${port}-${(lastId += 1)}`,
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.aadObjectId },
        recipient: { id: '28:medspiller', name: 'Medspiller' },
        conversation: { id: `chat-${person.id}`, conversationType: 'personal' },
        ...activity,
      }),
    });
    if (!response.ok) throw new Error(`the bot answered ${response.status}`);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  return {
    shown,
    post,
    open: async (person) => void (await post(person, { type: 'installationUpdate', action: 'add' })),
    say: async (person, text) => void (await post(person, { type: 'message', text })),
    async press(person, title, inputs = {}) {
      const { entry, action } = findButton(shown, person, title);
      const value = { action: { type: 'Action.Execute', verb: action.verb, data: { ...action.data, ...inputs } } };
      const answer = await post(person, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: entry.id });
      const { value: card } = invokeAnswerSchema.parse(answer);
      show({ ...entry, message: { card }, replaced: true });
    },
    async submit(person, title, inputs = {}) {
      const { entry, action } = findButton(shown, person, title);
      await post(person, { type: 'message', value: { ...action.data, ...inputs }, replyToId: entry.id });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function findButton(shown: readonly Shown[], person: Person, title: string): { entry: Shown; action: Action } {
  for (const entry of shown.toReversed()) {
    if (entry.personId !== person.id || !('card' in entry.message)) continue;
    const action = buttonsOf(entry.message.card).find((one) => one.title === title);
    if (action !== undefined) return { entry, action };
  }
  throw new Error(`no card in that chat has the button "${title}"`);
}
