/** Pages that work without a network; a page that is not here is asked of the server. */
const paths = ['', '/identity', '/centre', '/counts', '/deck', '/voices', '/case', '/practise'] as const;

export const shellPages = (lang: string) => paths.map((path) => `/${lang}/counselling${path}`);
