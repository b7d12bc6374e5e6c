import { bindValue } from '../../src/store/bind-value';
import { runChild } from '../support/child-process';

test('binds what both databases keep as it is', () => {
  const bytes = new Uint8Array([1]);

  expect([true, false, 1.5, 10n, null, 'æ', bytes].map(bindValue)).toEqual([1, 0, 1.5, 10n, null, 'æ', bytes]);
  expect(bindValue('a\0b\0')).toBe('ab');
});

test.each([
  [undefined, 'undefined'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [new Date(0), 'Date'],
  [{}, 'object or array'],
  [[1], 'object or array'],
  [() => 1, 'function'],
  [Symbol('x'), 'symbol'],
])('refuses %p in words', (value, name) => {
  expect(() => bindValue(value)).toThrow(`The store keeps no ${name}`);
});

test('raw libsql dies of a boolean, and ours does not', async () => {
  const raw = await runChild(`
    const Libsql = require('libsql');
    new Libsql(':memory:').prepare('select ? as value').all([true]);
    console.log('alive');
  `);
  const ours = await runChild(`
    const { openLibsql } = require('./src/store/libsql-database');
    console.log(JSON.stringify(openLibsql(':memory:').prepare('select ? as value').all([true])));
  `);

  // When this line turns red libsql has learnt it, and the binder can be thought over.
  expect(raw).toMatchObject({ signal: 'SIGABRT', out: '' });
  expect(ours).toMatchObject({ code: 0, out: '[{"value":1}]\n' });
});

test('raw libsql makes NULL of NaN and undefined and cuts text at a NUL, which is why the binder refuses them', async () => {
  const { out } = await runChild(`
    const statement = new (require('libsql'))(':memory:').prepare('select ? as value');
    console.log(JSON.stringify([NaN, undefined, 'a\\0b'].map((value) => statement.all([value])[0].value)));
  `);

  expect(out).toBe('[null,null,"a"]\n');
});
