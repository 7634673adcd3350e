-- A recording never changes: devices keep it by its id, and another one has another id.
REVOKE UPDATE ON card_voice FROM koprue_app;
