import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readPeople } from '../../src/programme/read-people';
import { readProgramme } from '../../src/programme/read-programme';
import { changed, PARKVAENGET_TEXT, PEOPLE_TEXT } from '../support/parkvaenget-text';

const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');
const read = (text: string) => readPeople(text, 'people.yaml', programme);
const withChange = (find: string, by: string) => changed(PEOPLE_TEXT, find, by);

describe('the people of local mode', () => {
  it('are one peer, one coordinator, one development leader and three volunteers, without a warning', () => {
    const { people, warnings } = read(PEOPLE_TEXT);

    expect(people.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'peer peer',
      'koordinator coordinator',
      'udviklingsleder developmentLeader',
      'frivillig-a volunteer',
      'frivillig-b volunteer',
      'frivillig-c volunteer',
    ]);
    expect(people.filter(({ showWhenDone }) => showWhenDone).map(({ id }) => id)).toEqual(['peer']);
    expect(warnings).toEqual([]);
  });

  it('are the six of the local Teams client: the current user and exactly five others', () => {
    interface PlaygroundUser {
      id: string;
      name: string;
      aadObjectId: string;
    }
    const client = parse(readFileSync('.m365agentsplayground.yml', 'utf8')) as {
      currentUser: PlaygroundUser;
      users: PlaygroundUser[];
    };
    const users = [client.currentUser, ...client.users];

    expect(client.users).toHaveLength(5);
    expect(users.map(({ id, name, aadObjectId }) => ({ id, name, aadObjectId }))).toEqual(
      read(PEOPLE_TEXT).people.map(({ id, name, aadObjectId }) => ({ id: `user-id-${id}`, name, aadObjectId })),
    );
  });
});

describe('a list of people that is wrong', () => {
  it.each<[what: string, text: string, message: string]>([
    [
      'a key used twice',
      withChange('id: frivillig-b', 'id: frivillig-a'),
      'people.yaml, linje 33: Det samme står i linje 29. Hver må kun stå én gang. Ret den ene. (The same stands in line 29. Each may stand only once. Change one of them.)',
    ],
    [
      'an Entra id used twice, in other letters',
      withChange('00000000000b', '00000000000A'),
      'people.yaml, linje 36: Det samme står i linje 32. Hver må kun stå én gang. Ret den ene. (The same stands in line 32. Each may stand only once. Change one of them.)',
    ],
    [
      'no peer',
      withChange('role: peer', 'role: volunteer'),
      'people.yaml, linje 15: Ingen har rollen peer. Skriv role: peer hos mindst én. (Nobody has the role peer. Write role: peer for at least one.)',
    ],
    [
      'no coordinator',
      withChange('role: coordinator', 'role: volunteer'),
      'people.yaml, linje 15: Ingen har rollen coordinator. Skriv role: coordinator hos mindst én. (Nobody has the role coordinator. Write role: coordinator for at least one.)',
    ],
    [
      'a role that is none',
      withChange('role: peer', 'role: staffLeader'),
      'people.yaml, linje 18: "role" er "staffLeader". Skriv en af: peer, volunteer, coordinator, developmentLeader. ("role" is "staffLeader". Write one of: peer, volunteer, coordinator, developmentLeader.)',
    ],
    [
      'half a working time',
      `${PEOPLE_TEXT}    from: "10:00"\n`,
      'people.yaml, linje 41: Kun "from" er sat. Sæt både from og to, eller ingen af dem. (Only "from" is set. Set both from and to, or neither.)',
    ],
    [
      'the key of the team',
      withChange('id: frivillig-b', 'id: team'),
      "people.yaml, linje 33: Det id bruger Medspiller selv til gruppens chat. Skriv et andet. (Medspiller uses that id itself, for the team's chat. Write another.)",
    ],
    [
      'half a break',
      `${PEOPLE_TEXT}    breakFrom: "12:00"\n`,
      'people.yaml, linje 41: Kun "breakFrom" er sat. Sæt både breakFrom og breakTo, eller ingen af dem. (Only "breakFrom" is set. Set both breakFrom and breakTo, or neither.)',
    ],
    [
      'a break outside the own hours',
      `${PEOPLE_TEXT}    from: "10:00"\n    to: "12:00"\n    breakFrom: "12:00"\n    breakTo: "12:15"\n`,
      'people.yaml, linje 44: Pausen ligger uden for arbejdstiden. Skriv en tid mellem 10:00 og 12:00. (The break lies outside the working hours. Write a time between 10:00 and 12:00.)',
    ],
    [
      "a break outside the role's hours",
      withChange('role: peer', 'role: peer\n    breakFrom: "09:30"\n    breakTo: "10:15"'),
      'people.yaml, linje 19: Pausen ligger uden for arbejdstiden. Skriv en tid mellem 10:00 og 15:00. (The break lies outside the working hours. Write a time between 10:00 and 15:00.)',
    ],
    [
      'nobody',
      'people: []',
      'people.yaml, linje 1: "people" er ikke sat. Skriv mindst én i listen. ("people" is not set. Write at least one in the list.)',
    ],
  ])('is refused: %s', (_what, text, message) => {
    expect(() => read(text)).toThrow(new Error(message));
  });

  it.each([
    ['as an id', withChange('id: frivillig-a', 'id: Marie Mørk')],
    ['as an Entra id', withChange('00000000-0000-4000-8000-00000000000b', 'Marie Mørk')],
    ['as a name in the wrong place', withChange('    name: Frivillig A', '    Marie Mørk: Frivillig A')],
    ['too long', withChange('name: Frivillig A', `name: ${'Marie Mørk '.repeat(9)}`)],
    ['twice', withChange('name: Frivillig A', 'name: Marie Mørk\n    name: Marie Mørk')],
    [
      'written twice as a name',
      withChange('    name: Frivillig A', '    Marie Mørk: A\n    Marie Mørk: A\n    name: A'),
    ],
    ['with a colon', withChange('name: Frivillig A', 'name: Marie: Mørk')],
  ])('never comes into the words: a name %s', (_where, text) => {
    let message = '';
    try {
      read(text);
    } catch (error) {
      message = String(error);
    }

    expect(message).toContain('people.yaml, linje ');
    expect(message).not.toMatch(/marie|mørk/i);
  });
});

describe('a break of their own', () => {
  it.each([
    ["inside the role's hours", 'role: peer', 'breakFrom: "12:00"\n    breakTo: "12:15"'],
    ['inside their own', 'role: peer', 'from: "08:00"\n    to: "16:00"\n    breakFrom: "09:00"\n    breakTo: "09:15"'],
    ['of somebody without hours', 'role: volunteer', 'breakFrom: "19:00"\n    breakTo: "19:15"'],
  ])('may lie %s', (_where, role, lines) => {
    const { people } = read(withChange(role, `${role}\n    ${lines}`));

    expect(people.filter(({ breakFrom, breakTo }) => breakFrom !== undefined && breakTo !== undefined)).toHaveLength(1);
  });
});

describe('another number of volunteers than the plan', () => {
  const fewer = withChange(
    '  - id: frivillig-c\n    name: Frivillig C\n    role: volunteer\n    aadObjectId: 00000000-0000-4000-8000-00000000000c\n',
    '',
  );

  it('is only a warning', () => {
    const { people, warnings } = read(fewer);

    expect(people).toHaveLength(5);
    expect(warnings).toEqual([
      'people.yaml, linje 15: Her er 2 frivillige, men planen siger 3. Ret listen eller planen, så de siger det samme. (There are 2 volunteers here, but the plan says 3. Change the list or the plan so that they say the same.)',
    ]);
  });

  it('is nothing when the plan does not say how many', () => {
    const roles = { ...programme.roles, volunteer: { ...programme.roles.volunteer, count: null } };

    expect(readPeople(fewer, 'people.yaml', { ...programme, roles }).warnings).toEqual([]);
  });
});
