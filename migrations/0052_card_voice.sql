CREATE TABLE "card_voice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"code" text NOT NULL,
	"locale" text NOT NULL,
	"digest" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_voice_small" CHECK (octet_length("card_voice"."bytes") <= 49152)
);
--> statement-breakpoint
ALTER TABLE "card_voice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_voice" ADD CONSTRAINT "card_voice_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "card_voice_of" ON "card_voice" USING btree ("centre_id","code","locale");--> statement-breakpoint
CREATE POLICY "read" ON "card_voice" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "card_voice"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "card_voice" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "card_voice"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "card_voice" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "card_voice"."centre_id" = any((select koprue.counselled_centres())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "card_voice"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "card_voice" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "card_voice"."centre_id" = any((select koprue.counselled_centres())::uuid[]));