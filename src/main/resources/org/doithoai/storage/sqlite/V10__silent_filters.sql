-- Admins are told by "alert"; of a filter without a match its subscriber is told, once a filter.
DROP TABLE notice_told;
ALTER TABLE digest_subscription ADD COLUMN silence_told BIGINT;   -- filter_set told of; null: none
