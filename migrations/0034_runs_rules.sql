-- Whatever changes what a map is made from asks for a new one, whichever way it came: online, on paper, from a kiosk, by erasure. One job waits
-- per dialogue. It is not locked, so that voters never wait for each other; the job looks once more after it has found something.
CREATE FUNCTION koprue.ask_for_map(wanted uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
	INSERT INTO job (id, kind, payload, key, run_at)
		VALUES (gen_random_uuid(), 'dialogues.map', jsonb_build_object('dialogueId', wanted), 'dialogues.map ' || wanted, now() + interval '4 seconds')
		ON CONFLICT DO NOTHING
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION koprue.ask_for_map(uuid) FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION koprue.note_votes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
	PERFORM koprue.ask_for_map(dialogue_id) FROM (SELECT DISTINCT dialogue_id FROM changed) AS touched;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER note_votes_added AFTER INSERT ON vote REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION koprue.note_votes();
--> statement-breakpoint
CREATE TRIGGER note_votes_changed AFTER UPDATE ON vote REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION koprue.note_votes();
--> statement-breakpoint
CREATE TRIGGER note_votes_gone AFTER DELETE ON vote REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION koprue.note_votes();
--> statement-breakpoint
CREATE FUNCTION koprue.note_map_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
	PERFORM koprue.ask_for_map(NEW.dialogue_id);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER note_category AFTER UPDATE ON participant FOR EACH ROW WHEN (OLD.category IS DISTINCT FROM NEW.category)
	EXECUTE FUNCTION koprue.note_map_change();
--> statement-breakpoint
CREATE TRIGGER note_statement AFTER UPDATE ON statement FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.is_meta IS DISTINCT FROM NEW.is_meta)
	EXECUTE FUNCTION koprue.note_map_change();
--> statement-breakpoint
CREATE TRIGGER note_statement_added AFTER INSERT ON statement FOR EACH ROW WHEN (NEW.state = 'accepted') EXECUTE FUNCTION koprue.note_map_change();
