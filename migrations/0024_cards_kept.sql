-- What was handed in is added, read and deleted; never rewritten by the application. Of a key only how it stands changes, and whose it was.
REVOKE UPDATE ON sealed_version, case_receipt, counselling_count FROM koprue_app;
--> statement-breakpoint
REVOKE UPDATE ON counsellor_identity FROM koprue_app;
--> statement-breakpoint
GRANT UPDATE (state, confirmed_at, left_at, person_id) ON counsellor_identity TO koprue_app;
--> statement-breakpoint
-- Whoever changes the recovery key can open every case sealed from then on: the centre itself, and not the team or an administrator.
CREATE FUNCTION koprue.keep_recovery_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.recovery_key IS DISTINCT FROM OLD.recovery_key AND NOT NEW.institution_id = ANY(koprue.ids('coordinates')) THEN
		RAISE EXCEPTION 'only the centre changes its recovery key';
	END IF;
	IF NEW.institution_id IS DISTINCT FROM OLD.institution_id THEN
		RAISE EXCEPTION 'a centre stays where it is';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER counselling_centre_key BEFORE UPDATE ON counselling_centre FOR EACH ROW EXECUTE FUNCTION koprue.keep_recovery_key();
