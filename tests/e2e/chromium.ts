import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The Chromium named by CHROMIUM, else the one that came with npm: nothing has to be installed for it. */
export async function chromiumOptions(): Promise<LaunchOptions> {
	const args = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--no-first-run', '--disable-sync'];
	const { CHROMIUM } = process.env;
	if (CHROMIUM) return { executablePath: CHROMIUM, args };
	const folder = await unpack();
	const env = {
		...process.env,
		// Its own NSS libraries: a bare machine has none. For the browser alone, never for the server beside it.
		LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
		FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
		HOME: folder,
	};
	return { executablePath: path.join(folder, 'chromium'), args, env };
}

/**
 * Unpacks once per installation, beside the package and not into /tmp: there the files of another user, of another
 * version or of an unpacking that was stopped half way would be taken for ours.
 */
async function unpack(): Promise<string> {
	const { version } = JSON.parse(
		readFileSync(path.join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8'),
	) as { version: string };
	const cache = path.join(packages, '.cache');
	const folder = path.join(cache, `browser-${version}`);
	if (existsSync(folder)) return folder;
	mkdirSync(cache, { recursive: true });
	const partial = mkdtempSync(path.join(cache, 'browser-partial-'));
	// In a process of its own: the package takes where to unpack, and that its libraries are wanted, from the environment.
	await promisify(execFile)(
		process.execPath,
		['--eval', "import('@sparticuz/chromium').then(({ default: packaged }) => packaged.executablePath())"],
		{
			cwd: packages,
			env: { ...process.env, NODE_OPTIONS: '', TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
		},
	);
	writeFileSync(path.join(partial, 'fonts.conf'), fontsOf(folder));
	try {
		renameSync(partial, folder);
	} catch {
		// Another run was faster.
		rmSync(partial, { recursive: true, force: true });
	}
	return folder;
}

/**
 * Where the browser finds fonts. The file that comes with it names folders under /tmp, and a browser without any font
 * crashes at its first page. The typefaces of the pages stand in for whatever a page asks for beside its own.
 */
function fontsOf(folder: string): string {
	const places = [path.join(folder, 'fonts'), path.join(packages, '@expo-google-fonts')];
	const dirs = places.map((place) => `<dir>${place}</dir>`).join('');
	return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;
}
