-- Whether the question named the actor among those who open answers, or the answer is the actor's own.
CREATE FUNCTION koprue.reads_answer(wanted uuid, of_registration uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM registration WHERE id = of_registration AND person_id = koprue.person())
		OR EXISTS (SELECT FROM question WHERE id = wanted AND (
			(readers = 'team' AND koprue.writes() = 'all')
			OR (readers = 'organisers' AND (koprue.writes() = 'all'
				OR (koprue.writes() = 'scoped' AND koprue.keeps_registration(of_registration))))));
END $$;
--> statement-breakpoint
-- The proof of consents is added to and read, never rewritten by the application.
REVOKE UPDATE, DELETE ON consent_step FROM koprue_app;
--> statement-breakpoint
-- Whoever is erased has answered nothing. The rows are deleted beside the row policies, since those who erase do not read all of them.
CREATE FUNCTION koprue.forget_answers(of_person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
	IF koprue.writes() IS DISTINCT FROM 'all' THEN RETURN; END IF;
	DELETE FROM answer WHERE registration_id IN (SELECT id FROM registration WHERE person_id = of_person);
	DELETE FROM special_answer WHERE registration_id IN (SELECT id FROM registration WHERE person_id = of_person);
	DELETE FROM letter WHERE registration_id IN (SELECT id FROM registration WHERE person_id = of_person);
END $$;
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
