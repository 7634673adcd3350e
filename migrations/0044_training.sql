CREATE TABLE "training_video" (
	"id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid,
	"title" jsonb NOT NULL,
	"captions" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "training_video_type" CHECK ("training_video"."type" in ('video/webm', 'video/mp4'))
);
--> statement-breakpoint
ALTER TABLE "training_video" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "counselling_centre" ADD COLUMN "is_example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "training_video" ADD CONSTRAINT "training_video_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_video_centre" ON "training_video" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "training_video_sha256" ON "training_video" USING btree ("sha256");--> statement-breakpoint
CREATE POLICY "read" ON "training_video" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ("training_video"."centre_id" is null or (select current_setting('koprue.system', true)) = 'yes' or ("training_video"."centre_id" is null and (select koprue.writes()) = 'all') or "training_video"."centre_id" = any((select koprue.coordinated_centres())::uuid[]) or "training_video"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "training_video" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or ("training_video"."centre_id" is null and (select koprue.writes()) = 'all') or "training_video"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "training_video" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or ("training_video"."centre_id" is null and (select koprue.writes()) = 'all') or "training_video"."centre_id" = any((select koprue.coordinated_centres())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or ("training_video"."centre_id" is null and (select koprue.writes()) = 'all') or "training_video"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "training_video" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or ("training_video"."centre_id" is null and (select koprue.writes()) = 'all') or "training_video"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));