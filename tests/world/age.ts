import { execFileSync } from 'node:child_process';

/** The standard `age` command; where it is missing it is installed from Debian, and where that cannot be, the test says what to do. */
export function age(args: readonly string[], input: Uint8Array): string {
	try {
		execFileSync('age', ['--version'], { stdio: 'ignore' });
	} catch {
		try {
			execFileSync('apt-get', ['update'], { stdio: 'ignore' });
			execFileSync('apt-get', ['install', '--yes', 'age'], { stdio: 'ignore' });
		} catch {
			throw new Error('This test needs the command "age": install it (on Debian: apt-get install age).');
		}
	}
	return execFileSync('age', args, { input, encoding: 'utf8' });
}
