import { join } from 'node:path';

/** Where, in the data folder, the things lie that are not in the database. */
export function places(data: string): { filesFolder: string; keysFile: string } {
	return { filesFolder: join(data, 'files'), keysFile: join(data, 'secret') };
}
