-- One indicator is most of the table: an index by it is slower than the scan it would save, and every import paid it.
drop index statistics.observation_by_indicator;
