-- What happened at a gate can be added, read and, when its time is over, deleted; never rewritten by the application.
REVOKE UPDATE ON check_in FROM koprue_app;
