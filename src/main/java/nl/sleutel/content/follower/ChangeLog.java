package nl.sleutel.content.follower;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sleutel.content.edition.EntryBatches;
import nl.sleutel.content.edition.LiveEntry;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.TranslationLag;
import nl.sleutel.content.entry.Change;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The publication log and the live texts, read over a connection of its own: it listens for news, which a pooled
 * connection can't. For one thread; close it after the first failure.
 */
public final class ChangeLog implements AutoCloseable {

    private static final String LIVE_PARTS = """
            with last as (select entry_id, max(id) as id from change where cast(? as bigint[]) is null or entry_id = \
            any(?) group by entry_id)
            select e.id, e.kind, e.key, p.name, r.number, r.text, p.first_live_at, p.live_at, last.id
            from last join entry e on e.id = last.entry_id join part p on p.entry_id = e.id join revision r on r.id = \
            p.live_id
            order by e.id""";

    /** A side lags since the first later revision of the other, up to the live one, that changed more than wording. */
    private static final String LAGGING = """
            with last as (select distinct on (a.entry_id) a.entry_id, n.number as nl, g.number as en, n.text as \
            nl_text, g.text as en_text
                          from alignment a join revision n on n.id = a.nl_revision_id join revision g on g.id = \
                          a.en_revision_id
                          where cast(? as bigint[]) is null or a.entry_id = any(?)
                          order by a.entry_id, a.id desc)
            select l.entry_id, p.name, case p.name when 'NL' then l.nl_text else l.en_text end, live.text, r.created_at
            from last l join part p on p.entry_id = l.entry_id and p.name in ('NL', 'EN')
                 join revision live on live.id = p.live_id
                 join lateral (select min(later.created_at) as created_at from revision later
                               where later.part_id = p.id and later.number <= live.number and later.change_class in \
                               ('MEANING', 'FACT')
                                     and later.number > case p.name when 'NL' then l.nl else l.en end) r \
                                      on r.created_at is not null""";

    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    public ChangeLog(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Change.CHANNEL);
        }
    }

    /**
     * What happened after a change: the last id, what is live now of the entries touched, and what of them is live no
     * longer.
     */
    public record News(long changeId, List<LiveEntry> changed, Set<EntryRef> gone) {}

    /**
     * All that is live, in one look.
     *
     * @param taking gets it in batches, while it is read
     * @return the last change's id
     */
    public long everything(EntryBatches.Taking taking) throws SQLException, IOException {
        return inOneLook(() -> {
            long last = lastId();
            live(null, taking);
            return last;
        });
    }

    /** What happened after a change id, in one look; an id beyond the log's end answers an id that is lower. */
    public News after(long changeId) throws SQLException, IOException {
        return inOneLook(() -> {
            long last = lastId();
            if (last <= changeId) {
                return new News(last, List.of(), Set.of());
            }
            Map<Long, EntryRef> touched = touchedAfter(changeId);
            List<LiveEntry> changed = new ArrayList<>();
            live(touched.keySet().toArray(Long[]::new), changed::addAll);
            Set<EntryRef> gone = new HashSet<>(touched.values());
            changed.forEach(entry -> gone.remove(entry.ref()));
            return new News(last, changed, gone);
        });
    }

    /** Waits for news; returns at once when some came, or when the time is over. */
    void await(int milliseconds) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(milliseconds);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Query<T> {
        T run() throws SQLException, IOException;
    }

    private <T> T inOneLook(Query<T> query) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            T answer = query.run();
            connection.commit();
            return answer;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long lastId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from change")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<Long, EntryRef> touchedAfter(long changeId) throws SQLException {
        Map<Long, EntryRef> touched = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct e.id, e.kind, e.key from change c join entry e on e.id = c.entry_id where c.id > ?")) {
            query.setLong(1, changeId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    touched.put(row.getLong(1), new EntryRef(Kind.named(row.getString(2)), row.getString(3)));
                }
            }
        }
        return touched;
    }

    /** @param ids the entries; null for all */
    private void live(Long @Nullable [] ids, EntryBatches.Taking taking) throws SQLException, IOException {
        Map<Long, Map<Language, TranslationLag>> lagging = lagging(ids);
        EntryBatches entryBatches = new EntryBatches(taking);
        Gathered gathered = null;
        try (PreparedStatement query = withIds(LIVE_PARTS, ids);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                if (gathered == null || gathered.id != id) {
                    hand(gathered, lagging, entryBatches);
                    gathered = new Gathered(
                            id, new EntryRef(Kind.named(row.getString(2)), row.getString(3)), row.getLong(9));
                }
                PartName name = PartName.valueOf(row.getString(4));
                String text = row.getString(6);
                gathered.texts.put(name, text);
                gathered.parts.put(
                        name,
                        new LiveMetadata.LivePart(
                                row.getInt(5),
                                instant(row, 7),
                                instant(row, 8),
                                text.getBytes(StandardCharsets.UTF_8).length));
            }
        }
        hand(gathered, lagging, entryBatches);
        entryBatches.finish();
    }

    private static void hand(
            @Nullable Gathered gathered, Map<Long, Map<Language, TranslationLag>> lagging, EntryBatches entryBatches)
            throws IOException {
        if (gathered != null) {
            entryBatches.add(gathered.entry(lagging.getOrDefault(gathered.id, Map.of())));
        }
    }

    private record Gathered(
            long id,
            EntryRef ref,
            long changeId,
            Map<PartName, String> texts,
            Map<PartName, LiveMetadata.LivePart> parts) {

        Gathered(long id, EntryRef ref, long changeId) {
            this(id, ref, changeId, new EnumMap<>(PartName.class), new EnumMap<>(PartName.class));
        }

        LiveEntry entry(Map<Language, TranslationLag> lagging) {
            return new LiveEntry(new LiveMetadata(ref, changeId, parts, lagging), new EntryTexts(ref, texts));
        }
    }

    private Map<Long, Map<Language, TranslationLag>> lagging(Long @Nullable [] ids) throws SQLException {
        Map<Long, Map<Language, TranslationLag>> lagging = new HashMap<>();
        try (PreparedStatement query = withIds(LAGGING, ids);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Language ahead = PartName.valueOf(row.getString(2)).language().orElseThrow();
                lagging.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Language.class))
                        .put(ahead.other(), TranslationLag.of(instant(row, 5), row.getString(3), row.getString(4)));
            }
        }
        return lagging;
    }

    private PreparedStatement withIds(String sql, Long @Nullable [] ids) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        Array array = ids == null ? null : connection.createArrayOf("bigint", ids);
        query.setFetchSize(ROWS_AT_ONCE);
        query.setArray(1, array);
        query.setArray(2, array);
        return query;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }
}
