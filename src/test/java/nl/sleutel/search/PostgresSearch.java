package nl.sleutel.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;

/**
 * What PostgreSQL's own full-text search makes of the same pages: OR of the words, title A, search words and headings
 * B, summary C, text D, accents folded, Dutch and English configurations. Each page is a row.
 */
final class PostgresSearch implements AutoCloseable {

    private static final String ACCENTS = "áàäâãåéèëêíìïîóòöôõúùüûñç";
    private static final String PLAIN = "aaaaaaeeeeiiiiooooouuuunc";

    private final EmbeddedPostgres postgres;
    final boolean unaccent;

    /** What is searched: the reader's language alone, or both; and how matches are ranked. */
    enum Way {
        READERS_LANGUAGE("ts_rank(v, q, 0)"),
        READERS_LANGUAGE_BY_LENGTH("ts_rank(v, q, 1)"),
        BOTH("ts_rank(v, q, 0)"),
        BOTH_BY_LENGTH("ts_rank(v, q, 1)");

        private final String rank;

        Way(String rank) {
            this.rank = rank;
        }

        private String sql(Language language) {
            String config = config(language);
            boolean both = this == BOTH || this == BOTH_BY_LENGTH;
            String query = both
                    ? "to_tsquery('dutch', plain(?)) || to_tsquery('english', plain(?))"
                    : "to_tsquery('" + config + "', plain(?))";
            String rows = both ? "\"both\"" : language.tag();
            return "select key from (select key, " + rank.replace("v,", rows + ",") + " as r from page, (select "
                    + query + " as q) asked where " + rows + " @@ q) found order by r desc, key limit 10";
        }

        private int times() {
            return this == BOTH || this == BOTH_BY_LENGTH ? 2 : 1;
        }
    }

    private PostgresSearch(EmbeddedPostgres postgres, boolean unaccent) {
        this.postgres = postgres;
        this.unaccent = unaccent;
    }

    static PostgresSearch in(Path folder, Collection<Document> pages) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setOverrideWorkingDirectory(folder.resolveSibling("program").toFile())
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("jit", "off")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean unaccent = hasUnaccent(statement);
            statement.execute("create function plain(x text) returns text language sql immutable as $$ select "
                    + (unaccent ? "unaccent(lower(x))" : "translate(lower(x), '" + ACCENTS + "', '" + PLAIN + "')")
                    + " $$");
            statement.execute("create table page (key text, nl tsvector, en tsvector, \"both\" tsvector)");
            fill(connection, pages);
            for (String rows : List.of("nl", "en", "\"both\"")) {
                statement.execute("create index on page using gin (" + rows + ")");
            }
            statement.execute("vacuum analyze page");
            return new PostgresSearch(postgres, unaccent);
        }
    }

    private static boolean hasUnaccent(Statement statement) {
        try {
            return !statement.execute("create extension unaccent");
        } catch (SQLException e) {
            return false;
        }
    }

    private static String config(Language language) {
        return language == Language.NL ? "dutch" : "english";
    }

    private static String vector(Language language) {
        return "ABBCD"
                .chars()
                .mapToObj(weight ->
                        "setweight(to_tsvector('" + config(language) + "', plain(?)), '" + (char) weight + "')")
                .collect(Collectors.joining(" || "));
    }

    private static void fill(Connection connection, Collection<Document> pages) throws SQLException {
        String sql = "insert into page select ?, nl, en, nl || en from (select " + vector(Language.NL) + " as nl, "
                + vector(Language.EN) + " as en) v";
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Document page : pages) {
                insert.setString(1, page.ref().key());
                int at = 2;
                for (Language language : List.of(Language.NL, Language.EN)) {
                    for (String text : texts(page.words().get(language))) {
                        insert.setString(at++, text);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<String> texts(Document.DocumentWords words) {
        return words == null
                ? List.of("", "", "", "", "")
                : List.of(
                        words.title(),
                        String.join(" ", words.terms()),
                        words.sections().stream().map(Section::heading).collect(Collectors.joining(" ")),
                        words.summary(),
                        words.sections().stream().map(Section::text).collect(Collectors.joining(" ")));
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    static List<String> search(Connection connection, String query, Language language, Way way) {
        List<String> words =
                List.of(query.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
        try (PreparedStatement asked = connection.prepareStatement(way.sql(language))) {
            for (int i = 1; i <= way.times(); i++) {
                asked.setString(i, String.join(" | ", words));
            }
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
