import { closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

test('lesson 1 (OfficeDev/microsoft-teams-apps-company-communicator#1465): who cannot be reached is known by name, cause and remedy before the first reminder', async () => {
  const stage = await openStage({
    at: { on: '2026-03-02', at: '09:00' },
    people: { udviklingsleder: { aadObjectId: undefined } },
  });
  const { coordinator, leader, a } = stage.people;
  await stage.teams.open(coordinator);
  await stage.teams.open(a);

  await stage.teams.say(coordinator, 'status');

  const status = stage.lastText(coordinator);
  expect(await stage.store.listDeliveries({ states: ['sent'] })).toEqual([
    expect.objectContaining({ kind: 'welcome' }),
    expect.objectContaining({ kind: 'welcome' }),
  ]);
  expect(status).toContain('Jeg kan ikke skrive til Peer endnu. Bed Peer åbne mig i Teams og skrive hej.');
  expect(status).toContain(`Jeg kan ikke skrive til ${leader.name}. Listen har ingen konto. Giv det videre selv.`);
  expect(status).toContain('Frivillige uden chat med mig: 2 af 3.');
  expect(status).not.toMatch(/Frivillig [A-Z]\b/);
});
