-- Voters never wait for each other: a second job with the key of one that is being added would wait until that one's transaction ends, so whoever comes
-- in that moment adds one without a key. Such a job finds the map made and does nothing.
CREATE OR REPLACE FUNCTION koprue.ask_for_map(wanted uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
	one_a_dialogue text := 'dialogues.map ' || wanted;
BEGIN
	IF EXISTS (SELECT FROM job WHERE key = one_a_dialogue AND state = 'waiting') THEN
		RETURN;
	END IF;
	INSERT INTO job (id, kind, payload, key, run_at)
		VALUES (gen_random_uuid(), 'dialogues.map', jsonb_build_object('dialogueId', wanted),
			CASE WHEN pg_try_advisory_xact_lock(hashtext('koprue.map.asked'), hashtext(wanted::text)) THEN one_a_dialogue END,
			now() + interval '4 seconds')
		ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
-- Whose ballot is forgotten says nothing any more: that their category goes with it, when a dialogue is closed, is no reason for a map without categories.
DROP TRIGGER note_category ON participant;
--> statement-breakpoint
CREATE TRIGGER note_category AFTER UPDATE ON participant FOR EACH ROW
	WHEN (OLD.category IS DISTINCT FROM NEW.category AND (NEW.category IS NOT NULL OR NEW.ballot_hash IS NOT NULL))
	EXECUTE FUNCTION koprue.note_map_change();
