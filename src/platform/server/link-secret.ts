import { createHash, randomBytes } from 'node:crypto';

/** What stands in an address that is a key: 256 random bits, told once and kept as a hash. */
export const newSecret = () => randomBytes(32).toString('base64url');
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
