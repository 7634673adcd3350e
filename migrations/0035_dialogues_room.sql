ALTER TABLE "ballot_sheet" ADD COLUMN "batch" text NOT NULL;--> statement-breakpoint
ALTER TABLE "room_wall" ADD COLUMN "languages" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "room_wall" ADD COLUMN "count_id" uuid;--> statement-breakpoint
ALTER TABLE "room_wall" ADD COLUMN "link_hash" text;--> statement-breakpoint
ALTER TABLE "room_wall" ADD COLUMN "valid_until" timestamp with time zone NOT NULL;--> statement-breakpoint
CREATE INDEX "ballot_sheet_batch" ON "ballot_sheet" USING btree ("dialogue_id","batch");--> statement-breakpoint
CREATE UNIQUE INDEX "room_wall_link" ON "room_wall" USING btree ("link_hash");--> statement-breakpoint
ALTER TABLE "room_wall" ADD CONSTRAINT "room_wall_languages" CHECK (cardinality("room_wall"."languages") between 1 and 2);--> statement-breakpoint
ALTER POLICY "read" ON "room_wall" TO koprue_app USING (koprue.keeps_dialogue(dialogue_id));