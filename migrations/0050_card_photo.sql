CREATE TABLE "card_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"code" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"credit" text NOT NULL,
	"licence" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_photo_licence" CHECK ("card_photo"."licence" in ('own', 'allowed', 'CC0', 'CC BY 4.0', 'CC BY-SA 4.0')),
	CONSTRAINT "card_photo_small" CHECK (octet_length("card_photo"."bytes") <= 49152)
);
--> statement-breakpoint
ALTER TABLE "card_photo" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_photo" ADD CONSTRAINT "card_photo_centre_id_code_deck_overlay_centre_id_code_fk" FOREIGN KEY ("centre_id","code") REFERENCES "public"."deck_overlay"("centre_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "card_photo_of" ON "card_photo" USING btree ("centre_id","code");--> statement-breakpoint
CREATE POLICY "read" ON "card_photo" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "card_photo"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "card_photo" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "card_photo"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "card_photo" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "card_photo"."centre_id" = any((select koprue.counselled_centres())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "card_photo"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "card_photo" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "card_photo"."centre_id" = any((select koprue.counselled_centres())::uuid[]));