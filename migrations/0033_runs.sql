CREATE TABLE "figure_memory" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"participants" integer NOT NULL,
	"figures" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "figure_memory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dialogue" ADD COLUMN "is_map_live" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "analysis_place" ADD COLUMN "fingerprint" text NOT NULL;--> statement-breakpoint
ALTER TABLE "analysis_run" ADD COLUMN "withheld" text;--> statement-breakpoint
ALTER TABLE "figure_memory" ADD CONSTRAINT "figure_memory_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_memory" ADD CONSTRAINT "figure_memory_run_id_analysis_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "analysis_run_under_way" ON "analysis_run" USING btree ("dialogue_id") WHERE "analysis_run"."state" in ('queued', 'running');--> statement-breakpoint
ALTER TABLE "analysis_run" ADD CONSTRAINT "analysis_run_withheld" CHECK ("analysis_run"."withheld" in ('few_people', 'few_changes'));--> statement-breakpoint
CREATE POLICY "read" ON "figure_memory" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "add" ON "figure_memory" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "figure_memory" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "figure_memory" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');