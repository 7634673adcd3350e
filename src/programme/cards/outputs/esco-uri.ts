/** ESCO's address of an ISCO-08 group. */
export const groupUri = (code: string) => `http://data.europa.eu/esco/isco/C${code}`;
