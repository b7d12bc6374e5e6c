import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';

/** What stands for each `${{NAME}}` in the manifest. */
export type PackageIds = Record<'TEAMS_APP_ID' | 'BOT_ID' | 'SITE_URL', string>;

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
const EXAMPLE_SITE = 'https://example.org/medspiller';

/** What packing needs of the manifest; the schema looks after the rest. */
const manifestSchema = z.looseObject({
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })) }),
});

/**
 * The ids of a package from its settings, and one line for each setting that is not there and was made up.
 * Such a package can be looked at, but Teams will not find a bot behind it.
 */
export function packageIds(env: Record<string, string | undefined>): { ids: PackageIds; notes: string[] } {
  const { CLIENT_ID, TEAMS_APP_ID, SITE_URL } = env;
  const notes: string[] = [];
  if (!CLIENT_ID) notes.push(`CLIENT_ID is not set: packed with ${EMPTY_GUID}, which is nobody's bot.`);
  if (!SITE_URL) notes.push(`SITE_URL is not set: packed with ${EXAMPLE_SITE} as the page about privacy and terms.`);
  const botId = CLIENT_ID || EMPTY_GUID;
  return { ids: { TEAMS_APP_ID: TEAMS_APP_ID || botId, BOT_ID: botId, SITE_URL: SITE_URL || EXAMPLE_SITE }, notes };
}

/**
 * The app package for Teams as the bytes of a zip: the manifest, its two icons and its languages, at the root and nothing else.
 * The same sources and ids give the same bytes.
 *
 * @param folder - where `manifest.json` and what it names lie.
 * @throws when a manifest or language file breaks Microsoft's schema; every fault is listed. Needs no network.
 */
export async function buildAppPackage(folder: string, ids: PackageIds): Promise<Uint8Array> {
  const manifestText = fillPlaceholders(await readFile(join(folder, 'manifest.json'), 'utf8'), ids);
  const manifest = manifestSchema.parse(JSON.parse(manifestText));
  const languages = manifest.localizationInfo.additionalLanguages.map((language) => language.file);
  const texts: Record<string, string> = { 'manifest.json': manifestText };
  for (const file of languages) texts[file] = await readFile(join(folder, file), 'utf8');

  const faults = (await Promise.all(Object.entries(texts).map(([file, text]) => schemaFaults(file, text)))).flat();
  if (faults.length > 0) throw new Error(`The app package is not valid:\n${faults.join('\n')}`);

  const files: Record<string, Uint8Array> = {};
  for (const [file, text] of Object.entries(texts)) files[file] = strToU8(text);
  for (const file of [manifest.icons.color, manifest.icons.outline]) files[file] = await readFile(join(folder, file));
  // A fixed date, so that packing twice gives the same file.
  return zipSync(files, { mtime: '2026-01-01T12:00:00' });
}

/**
 * One line for each way in which a manifest or language file breaks the schema that it names.
 *
 * @throws when it names none, or one that is newer than the schemas on this machine and cannot be fetched.
 */
export async function schemaFaults(file: string, text: string): Promise<string[]> {
  const content = JSON.parse(text) as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
  const schema = await AppManifestUtils.fetchSchema(content.$schema ?? '');
  // Microsoft's language schema has a pattern with a bare "]", which the validator's Unicode mode does not take.
  const mended = JSON.parse(JSON.stringify(schema).replaceAll('\\\\b]', '\\\\b\\\\]')) as typeof schema;
  const faults = await AppManifestUtils.validateAgainstSchema(content, mended);
  return faults.map((fault) => `${file}: ${fault}`);
}

function fillPlaceholders(text: string, ids: PackageIds): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    if (!(name in ids)) throw new Error(`manifest.json has ${placeholder}, which pack does not know`);
    return ids[name as keyof PackageIds];
  });
}
