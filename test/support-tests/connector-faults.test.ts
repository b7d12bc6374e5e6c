import { StandingClock } from '../../src/clock';
import { refusal, REFUSAL_CODES } from '../support/connector/refusals';
import { ask, closeConnectors, openChat, openConnector, send, tryToSend } from './speak-to-connector';

afterEach(closeConnectors);

describe('a line that is cut, and an answer that does not come', () => {
  test.each([
    ['commit-then-drop', 1],
    ['drop-before-commit', 0],
    ['hang', 0],
    ['commit-then-hang', 1],
  ] as const)('%s: nothing is heard, and it has taken %i', async (behaviour, taken) => {
    const connector = await openConnector();
    connector.misbehave(() => behaviour);
    expect(await tryToSend(connector, 'a:one')).toBe('cut');
    expect(connector.sent).toHaveLength(taken);
    expect(connector.tally()).toMatchObject({ requests: 1, delivered: new Map(taken === 0 ? [] : [['a:one', 1]]) });
  });

  test('answers an earlier request after a later one', async () => {
    const connector = await openConnector();
    connector.misbehave(({ nth, conversationId }) =>
      conversationId === 'a:early' && nth === 1 ? 'answer-after-next' : 'ok',
    );
    const order: string[] = [];
    const early = send(connector, 'a:early').then(() => order.push('early'));
    await connector.waitForRequests(1);
    await Promise.all([early, send(connector, 'a:late').then(() => order.push('late'))]);
    expect(order).toEqual(['late', 'early']);
    expect(connector.sent.map(({ conversationId }) => conversationId)).toEqual(['a:early', 'a:late']);
  });

  test('one that waits for a later one that never comes is answered all the same', async () => {
    const connector = await openConnector();
    connector.misbehave(() => 'answer-after-next');
    expect(await tryToSend(connector, 'a:one')).toBe(201);
  });
});

describe('a chat that Teams has forgotten', () => {
  test('is 404 until it is opened anew, which gives it a new id', async () => {
    const connector = await openConnector();
    await send(connector, 'a:old', 'Hej', { recipient: { id: '29:one' } });
    connector.forget('a:old');
    expect(await send(connector, 'a:old')).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
    const { id } = (await openChat(connector, '29:one')).body as { id: string };
    expect(id).not.toBe('a:old');
    expect(await tryToSend(connector, id)).toBe(201);
    expect(await tryToSend(connector, 'a:old')).toBe(404);
  });

  test('the same chat is given back however often it is asked for', async () => {
    const connector = await openConnector();
    const first = await openChat(connector, '29:one');
    expect(first.status).toBe(201);
    expect(await openChat(connector, '29:one')).toMatchObject({ status: 200, body: first.body });
    expect((await openChat(connector, '29:two')).body).not.toEqual(first.body);
  });

  test('by script: it is forgotten at that very request', async () => {
    const connector = await openConnector();
    connector.misbehave(({ nth }) => (nth === 2 ? 'forget' : 'ok'));
    expect([await tryToSend(connector, 'a:one'), await tryToSend(connector, 'a:one')]).toEqual([201, 404]);
    expect(await tryToSend(connector, 'a:one')).toBe(404);
  });

  test('a message that nobody knows can neither be changed nor deleted', async () => {
    const connector = await openConnector();
    const found = await ask(connector, 'PUT', '/a:one/activities/123', { type: 'message', text: 'Ny' });
    expect(found).toMatchObject({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
  });
});

describe('refusals', () => {
  test.each(REFUSAL_CODES)('%s comes with its status, and nothing is taken', async (code) => {
    const connector = await openConnector();
    connector.refuse('a:one', refusal(code));
    const { status, body } = await send(connector, 'a:one');
    expect({ status, body }).toEqual(refusal(code));
    expect(connector.sent).toEqual([]);
    expect(await tryToSend(connector, 'a:other')).toBe(201);
    connector.refuse('a:one', undefined);
    expect(await tryToSend(connector, 'a:one')).toBe(201);
  });

  test('the code of a chat that may not be written to stands inside a message that is JSON itself', () => {
    const { body } = refusal('MessageWritesBlocked') as { body: { errorCode: number; message: string } };
    expect(body.errorCode).toBe(209);
    expect(JSON.parse(body.message)).toMatchObject({ subCode: 'MessageWritesBlocked' });
  });

  test('may come without any code', () => {
    expect(refusal('BotNotInConversationRoster', { withoutCode: true })).toEqual({
      status: 403,
      body: { message: 'Refused.' },
    });
  });

  test('a message over 100 KB, counted as UTF-16, is too big', async () => {
    const connector = await openConnector();
    const envelope = JSON.stringify({ type: 'message', text: '' }).length;
    const most = 50 * 1024 - envelope;
    expect((await send(connector, 'a:one', 'x'.repeat(most))).status).toBe(201);
    expect(await send(connector, 'a:one', 'x'.repeat(most + 1))).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
    // Two bytes in UTF-8, and one letter all the same.
    expect((await send(connector, 'a:one', 'ø'.repeat(most))).status).toBe(201);
  });

  test('text together with a card is taken, and no id comes back', async () => {
    const connector = await openConnector();
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    expect(await send(connector, 'a:one', 'Hej', { attachments })).toEqual({ status: 201, retryAfter: null, body: {} });
  });
});

describe('who is in a chat', () => {
  const MEMBERS = Array.from({ length: 5 }, (_, index) => ({
    id: `29:${index}`,
    aadObjectId: `00000000-0000-4000-8000-00000000000${index}`,
    ...(index === 4 ? { userRole: 'guest' as const, userPrincipalName: 'a_b.example#EXT#@c.example' } : {}),
  }));

  test('is told page by page, guests too', async () => {
    const connector = await openConnector({ pageSize: 2 });
    connector.saveRoster('19:team', MEMBERS);
    const found: unknown[] = [];
    let token: string | undefined = '';
    let pages = 0;
    while (token !== undefined) {
      const asked = `/19:team/pagedmembers?pageSize=500${token === '' ? '' : `&continuationToken=${token}`}`;
      const page = (await ask(connector, 'GET', asked)).body as { members: unknown[]; continuationToken?: string };
      found.push(...page.members);
      token = page.continuationToken;
      pages += 1;
    }
    expect([pages, found]).toEqual([3, MEMBERS]);
  });

  test('is told in one piece, and one by one, where not knowing somebody is 404', async () => {
    const connector = await openConnector();
    connector.saveRoster('19:team', MEMBERS);
    expect((await ask(connector, 'GET', '/19:team/members')).body).toEqual(MEMBERS);
    expect((await ask(connector, 'GET', '/19:team/members/29:1')).body).toEqual(MEMBERS[1]);
    expect(await ask(connector, 'GET', '/19:team/members/29:9')).toMatchObject({
      status: 404,
      body: { error: { code: 'MemberNotFoundInConversation' } },
    });
  });
});

describe('what it counts', () => {
  test('pauses that lie on top of each other are counted once', async () => {
    const clock = new StandingClock(new Date('2026-03-05T12:00:00Z'));
    const connector = await openConnector({ clock });
    connector.misbehave(({ number }) => (number < 4 ? refusal('Throttled', { retryAfter: '3' }) : 'ok'));
    await send(connector, 'a:one');
    await clock.sleep(2_000);
    await send(connector, 'a:two');
    await clock.sleep(10_000);
    await send(connector, 'a:one');
    await send(connector, 'a:one');
    expect(connector.tally()).toMatchObject({
      requests: 4,
      throttled: 3,
      longestPauseMs: 3_000,
      pausedMs: 8_000,
      pauses: [
        { from: new Date('2026-03-05T12:00:00Z'), to: new Date('2026-03-05T12:00:05Z') },
        { from: new Date('2026-03-05T12:00:12Z'), to: new Date('2026-03-05T12:00:15Z') },
      ],
      delivered: new Map([['a:one', 1]]),
      lastAt: new Date('2026-03-05T12:00:12Z'),
    });
  });
});
