-- The audit log can be added to and read, never rewritten by the application.
REVOKE UPDATE, DELETE ON audit_entry FROM koprue_app;
