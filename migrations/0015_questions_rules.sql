-- Whether a registration is the actor's own.
CREATE FUNCTION koprue.is_mine(of_registration uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM registration WHERE id = of_registration AND person_id = koprue.person());
END $$;
--> statement-breakpoint
-- Whether the question named the actor among those who open answers, or the answer is the actor's own.
CREATE FUNCTION koprue.reads_answer(wanted uuid, of_registration uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN koprue.is_mine(of_registration)
		OR EXISTS (SELECT FROM question WHERE id = wanted AND (
			(readers = 'team' AND koprue.writes() = 'all')
			OR (readers = 'organisers' AND (koprue.writes() = 'all'
				OR (koprue.writes() = 'scoped' AND koprue.keeps_registration(of_registration))))));
END $$;
--> statement-breakpoint
-- Whoever is erased has answered nothing. The rows are deleted beside the row policies, since those who erase do not read all of them.
CREATE FUNCTION koprue.forget_answers(of_person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
	IF koprue.writes() IS DISTINCT FROM 'all' THEN RETURN; END IF;
	DELETE FROM answer WHERE registration_id IN (SELECT id FROM registration WHERE person_id = of_person);
	DELETE FROM special_answer WHERE registration_id IN (SELECT id FROM registration WHERE person_id = of_person);
	DELETE FROM letter WHERE registration_id IN (SELECT id FROM registration WHERE person_id = of_person);
END $$;
