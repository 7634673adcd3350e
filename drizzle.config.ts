import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: [
		'./src/platform/server/*/tables.ts',
		'./src/programme/*/server/tables.ts',
		'./src/programme/{cards,concepts,dialogues,events,institutions,outcomes}/server/*-tables.ts',
	],
	out: './migrations',
	casing: 'snake_case',
	breakpoints: true,
});
