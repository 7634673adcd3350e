-- Whoever is erased is in no map that could be computed again: the votes it was made from go with them, whichever way they go.
CREATE FUNCTION koprue.forget_participant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
	DELETE FROM analysis_input USING analysis_place
		WHERE analysis_place.participant_id = OLD.id AND analysis_input.run_id = analysis_place.run_id;
	UPDATE analysis_run SET erased_at = now() FROM analysis_place
		WHERE analysis_place.participant_id = OLD.id AND analysis_run.id = analysis_place.run_id AND erased_at IS NULL;
	RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_participant BEFORE DELETE ON participant FOR EACH ROW EXECUTE FUNCTION koprue.forget_participant();
