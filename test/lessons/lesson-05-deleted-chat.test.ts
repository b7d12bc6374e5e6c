import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

test('lesson 5 (OfficeDev/microsoft-teams-apps-company-communicator#941): who deletes the chat goes on hearing what they have asked for, each message once', async () => {
  const { join, connector, store, tickAt } = await openSender();
  await join('peer');
  await tickAt('2026-03-02', '09:00');
  connector.forget('a:peer');

  for (const [on, at] of [
    ['2026-03-03', '10:15'],
    ['2026-03-04', '14:15'],
    ['2026-03-05', '13:45'],
  ] as const)
    await tickAt(on, at);

  const { conversationId, active } = (await store.findConversation('peer'))!;
  expect(active).toBe(true);
  expect(conversationId).not.toBe('a:peer');
  expect(new Set(connector.sent.map((sent) => sent.conversationId))).toEqual(new Set([conversationId]));
  const sent = await store.listDeliveries({ personId: 'peer', states: ['sent'] });
  expect(sent.map(({ kind }) => kind)).toEqual(['week-card', 'tomorrow', 'check-in']);
  expect(connector.sent).toHaveLength(3);
  // Opened once; after that the new chat is known.
  expect(connector.requests.filter(({ path }) => path === '/v3/conversations')).toHaveLength(1);
});

test('lesson 5: in a chat opened anew, an old card that cannot be changed any more breaks nothing', async () => {
  const { join, connector, store, tickAt } = await openSender();
  await join('peer');
  await tickAt('2026-03-02', '09:00');
  await tickAt('2026-03-03', '10:15');
  connector.forget('a:peer');
  await tickAt('2026-03-04', '14:15');

  await store.markStale(['week-card:peer:2026-W10'], new Date('2026-03-04T13:16:00Z'));
  await tickAt('2026-03-04', '14:20');

  expect(await store.listStale()).toEqual([]);
  expect(await store.findConversation('peer')).toMatchObject({ active: true });
});
