import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, told once and kept as a hash. */
export const newSecret = () => randomBytes(32).toString('base64url');
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
