CREATE TABLE "recommendation_source" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"practice_id" uuid,
	"event_id" uuid,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "recommendation_source_one" CHECK (num_nonnulls("recommendation_source"."practice_id", "recommendation_source"."event_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "recommendation_source" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "concept_measure_origin" DROP CONSTRAINT "concept_measure_origin_one";--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" DROP CONSTRAINT "dialogue_recommendation_published";--> statement-breakpoint
ALTER TABLE "concept" ADD COLUMN "participation" jsonb;--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD COLUMN "asked_id" uuid;--> statement-breakpoint
ALTER TABLE "card_count" ADD COLUMN "let_out" jsonb;--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" ADD COLUMN "sources" jsonb;--> statement-breakpoint
ALTER TABLE "recommendation_source" ADD CONSTRAINT "recommendation_source_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_source" ADD CONSTRAINT "recommendation_source_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_source" ADD CONSTRAINT "recommendation_source_recommendation" FOREIGN KEY ("dialogue_id","recommendation_id") REFERENCES "public"."dialogue_recommendation"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_source_practice" ON "recommendation_source" USING btree ("practice_id","recommendation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_source_event" ON "recommendation_source" USING btree ("event_id","recommendation_id");--> statement-breakpoint
CREATE INDEX "recommendation_source_of" ON "recommendation_source" USING btree ("dialogue_id","recommendation_id");--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD CONSTRAINT "concept_measure_origin_asked_id_dialogue_recommendation_id_fk" FOREIGN KEY ("asked_id") REFERENCES "public"."dialogue_recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "concept_measure_origin_asked" ON "concept_measure_origin" USING btree ("asked_id","measure_id");--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD CONSTRAINT "concept_measure_origin_one" CHECK (num_nonnulls("concept_measure_origin"."recommendation_id", "concept_measure_origin"."practice_id", "concept_measure_origin"."asked_id") = 1);--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" ADD CONSTRAINT "dialogue_recommendation_published" CHECK ("dialogue_recommendation"."state" = 'draft' or ("dialogue_recommendation"."due_on" is not null and "dialogue_recommendation"."published_at" is not null and "dialogue_recommendation"."deleted_at" is null));--> statement-breakpoint
CREATE POLICY "read" ON "recommendation_source" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from dialogue_recommendation r where r.id = "recommendation_source"."recommendation_id"));--> statement-breakpoint
CREATE POLICY "add" ON "recommendation_source" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "recommendation_source" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "recommendation_source" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));