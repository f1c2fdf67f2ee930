-- The Plan is data of this program; its room has no tables yet, only a role to run under.
create schema plan;
grant usage on schema plan to :"plan";
