-- What row policies of seats ask of events and registrations. They run as whoever asks, behind the policies of those tables, and are
-- planned once a connection instead of once a query.
CREATE FUNCTION koprue.sees_event(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM event WHERE id = wanted);
END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.sees_registration(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM registration WHERE id = wanted);
END $$;
--> statement-breakpoint
-- Whether the event, or its project, is in the actor's reach.
CREATE FUNCTION koprue.keeps_event(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM event WHERE id = wanted
		AND (id = ANY (koprue.ids('events')::uuid[]) OR project_id = ANY (koprue.ids('projects')::uuid[])));
END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.keeps_registration(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM registration r WHERE r.id = wanted AND koprue.keeps_event(r.event_id));
END $$;
