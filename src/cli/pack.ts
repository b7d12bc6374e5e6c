/**
 * `npm run pack`: writes the app package that an administrator uploads to Teams. Reads CLIENT_ID, and if they are set
 * TEAMS_APP_ID and SITE_URL. Works without a network; needs the development dependencies.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { packageRoot } from '../package-root';
import { buildAppPackage, packageIds } from './app-package';

async function pack(): Promise<void> {
  const folder = join(packageRoot(), 'appPackage');
  const target = join(folder, 'build', 'medspiller.zip');
  const { ids, notes } = packageIds(process.env);
  const zip = await buildAppPackage(folder, ids);
  await mkdir(join(folder, 'build'), { recursive: true });
  await writeFile(target, zip);
  console.log([...notes, `${relative('', target)} (${zip.length} bytes)`].join('\n'));
}

pack().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
