-- Workspaces the Slack app was installed in.
CREATE TABLE slack_installation (
  team         TEXT PRIMARY KEY,
  bot_user     TEXT NOT NULL,
  token        TEXT NOT NULL,             -- of the bot; AES-GCM, Base64
  installed_at BIGINT NOT NULL
);

-- Installations that were begun.
CREATE TABLE slack_install_state (
  digest     TEXT PRIMARY KEY,            -- SHA-256 of the state, hex
  expires_at BIGINT NOT NULL
);
