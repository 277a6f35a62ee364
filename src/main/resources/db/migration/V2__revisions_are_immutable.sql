-- What was once saved stays as it was, whoever asks: history that can be rewritten is none.

create function refuse_revision_update() returns trigger language plpgsql as $$
begin
    raise exception 'revision % is immutable', old.id;
end
$$;

create trigger revision_immutable before update on revision for each row execute function refuse_revision_update();
