CREATE TABLE "rounding_key" (
	"one" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "rounding_key_one" CHECK ("rounding_key"."one" = 1)
);
--> statement-breakpoint
ALTER TABLE "rounding_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "level" text DEFAULT 'output' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "measure" jsonb;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "verification" jsonb;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "assumption" jsonb;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "frequency" text;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_owner_id_institution_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_project" ON "indicator" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "indicator_owner" ON "indicator" USING btree ("owner_id");--> statement-breakpoint
ALTER TABLE "indicator" DROP COLUMN "owner";--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_level" CHECK ("indicator"."level" in ('impact', 'outcome', 'output'));--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_frequency" CHECK ("indicator"."frequency" in ('quarterly', 'half_yearly', 'yearly', 'once'));--> statement-breakpoint
CREATE POLICY "read" ON "rounding_key" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "add" ON "rounding_key" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "rounding_key" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "remove" ON "rounding_key" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (false);--> statement-breakpoint
ALTER POLICY "read" ON "indicator" TO koprue_app USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "indicator"."deleted_at" is null) or "indicator"."project_id" = any((select koprue.ids('projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "indicator" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "indicator"."project_id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "indicator" TO koprue_app USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "indicator"."project_id" = any((select koprue.ids('projects'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "indicator"."project_id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "indicator" TO koprue_app USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "indicator"."project_id" = any((select koprue.ids('projects'))::uuid[])));