-- The proof of consents is added to and read, never rewritten by the application.
REVOKE UPDATE, DELETE ON consent_step FROM koprue_app;
--> statement-breakpoint
-- A voice that rests on the consent of a registration ends with it, in the same transaction, whoever writes the withdrawal.
CREATE FUNCTION koprue.withdraw_voices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE voice SET withdrawn_at = NEW.at, updated_at = NEW.at, version = version + 1
		WHERE registration_id = NEW.registration_id AND withdrawn_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER consent_step_voice AFTER INSERT ON consent_step FOR EACH ROW
	WHEN (NEW.kind = 'voice' AND NOT NEW.is_given) EXECUTE FUNCTION koprue.withdraw_voices();
