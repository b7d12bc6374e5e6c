import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PARKVAENGET_FACTS } from './parkvaenget-facts';

const programme = parse(readFileSync('programmes/parkvaenget.yaml', 'utf8')) as Record<string, unknown>;
const sourceLines = new Map(
  readFileSync('test/fixtures/source-lines.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);
const isLine = (source: string) => /^\d{3}:\d+$/.test(source);

/** A row of the file: a block with a `source`, and every value in it that the source must bear out. */
interface Row {
  name: string;
  source: string;
  values: Map<string, unknown>;
}

/** Names whose value is ours alone: keys, remarks, translations and words that people type. */
const OWN = new Set(['id', 'source', 'note', 'en', 'called']);

function rowsIn(block: Record<string, unknown>, name: string): Row[] {
  const row: Row = { name, source: String(block['source']), values: new Map() };
  return [row, ...rowsBelow(block, '', row)];
}

function rowsBelow(block: Record<string, unknown>, prefix: string, row: Row): Row[] {
  return Object.entries(block).flatMap(([key, value]) => {
    const field = prefix === '' ? key : `${prefix}.${key}`;
    if (value === null || OWN.has(key)) return [];
    if (typeof value !== 'object' || (Array.isArray(value) && !value.some((item) => typeof item === 'object'))) {
      row.values.set(field, value);
      return [];
    }
    return blocksAt(field, value).flatMap(([at, inner]) =>
      'source' in inner ? rowsIn(inner, row.name === '' ? at : `${row.name}.${at}`) : rowsBelow(inner, at, row),
    );
  });
}

function blocksAt(field: string, value: object): [string, Record<string, unknown>][] {
  if (!Array.isArray(value)) return [[field, value as Record<string, unknown>]];
  return value.map((item: Record<string, unknown>) => [`${field}.${String(item['id'] ?? item['role'])}`, item]);
}

const rows = rowsIn(programme, '');

describe('the Parkvænget programme', () => {
  it('has a table entry for every row, and a row for every entry', () => {
    const known = new Set(PARKVAENGET_FACTS.map(({ row }) => row));

    expect(rows.map(({ name }) => name).sort()).toEqual([...known].sort());
    expect(rows).toHaveLength(60);
  });

  describe.each(rows)('row "$name"', ({ name, source, values }) => {
    const facts = PARKVAENGET_FACTS.filter(({ row }) => row === name);

    it('says what the table says, value for value', () => {
      expect(Object.fromEntries(values)).toEqual(Object.fromEntries(facts.map(({ field, value }) => [field, value])));
    });

    it('names the lines its values come from, and no others', () => {
      expect(source.split(', ').sort()).toEqual([...new Set(facts.map((fact) => fact.source))].sort());
    });

    it('is borne out by the words of those lines', () => {
      const isBorneOut = (line: string, words: string) =>
        words !== '' && sourceLines.get(line)?.includes(words) === true;

      expect(facts.filter((fact) => isLine(fact.source) && !isBorneOut(fact.source, fact.words))).toEqual([]);
    });
  });

  it('quotes no source line that nothing is taken from', () => {
    const used = new Set(PARKVAENGET_FACTS.map(({ source }) => source));

    expect([...sourceLines.keys()].filter((line) => !used.has(line))).toEqual([]);
  });

  it('tells the tasks, their parts, the criteria and the themes in the words of the source', () => {
    const verbatim = PARKVAENGET_FACTS.filter(
      ({ row, field }) => (/^(tasks|successCriteria)\./.test(row) && field === 'title.da') || field === 'verbatim',
    );

    expect(verbatim).toHaveLength(5 + 11 + 2 + 5);
    expect(verbatim.filter(({ value, source }) => !sourceLines.get(source)?.includes(String(value)))).toEqual([]);
  });

  it('holds nothing about the one employee of the source', () => {
    const text = readFileSync('programmes/parkvaenget.yaml', 'utf8').toLowerCase();
    const about = ['skånebehov', 'omstilling', 'arbejdsidentitet', 'pædagog', 'mb-uddannelse', 'kontaktperson', 'ryge'];

    expect(about.filter((word) => text.includes(word))).toEqual([]);
  });
});

// The documents themselves are not part of the project; where somebody has them, the quotations are held against them.
const sourcesDir = process.env['SOURCES_DIR'];
(sourcesDir !== undefined && existsSync(sourcesDir) ? describe : describe.skip)('the quoted lines', () => {
  it('are those of the documents, letter for letter', () => {
    const files = readdirSync(sourcesDir ?? '.');
    const written = [...sourceLines.keys()].map((reference) => {
      const [document, line] = reference.split(':') as [string, string];
      const file = files.find((name) => name.startsWith(`${document}_`)) ?? '';
      return [reference, readFileSync(join(sourcesDir ?? '.', file), 'utf8').split('\n')[Number(line) - 1]];
    });

    expect(written).toEqual([...sourceLines]);
  });
});
