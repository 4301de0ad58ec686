-- Who may do what in the database: the loader writes and owns the tables, the API reads.
-- Runs as superuser, any number of times; the passwords are those of the secret files.
\set ON_ERROR_STOP on
\set loader `cat /run/secrets/loader_password`
\set api `cat /run/secrets/api_password`

SELECT format('CREATE ROLE %I LOGIN', name)
FROM (VALUES ('fatiao_loader'), ('fatiao_api')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE fatiao_loader PASSWORD :'loader';
ALTER ROLE fatiao_api PASSWORD :'api';

-- The grants below are what holds; these are for mistakes: a statement that would run for ever.
ALTER ROLE fatiao_api SET default_transaction_read_only = on;
ALTER ROLE fatiao_api SET statement_timeout = '20s';

SELECT 'CREATE DATABASE fatiao OWNER fatiao_loader'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'fatiao') \gexec
REVOKE ALL ON DATABASE fatiao FROM PUBLIC; -- or any role could connect, and make temporary tables
GRANT CONNECT ON DATABASE fatiao TO fatiao_api;

\connect fatiao
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO fatiao_api;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO fatiao_api;
ALTER DEFAULT PRIVILEGES FOR ROLE fatiao_loader IN SCHEMA public
  GRANT SELECT ON TABLES TO fatiao_api;
