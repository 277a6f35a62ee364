package nl.sleutel.api;

import java.util.List;

/** One page of a list: how many there are in all, and the items of this page. Immutable. */
public record ListPage<T>(int total, List<T> items, int page, int size) {

    static <T> ListPage<T> of(List<T> all, int page, int size) {
        int from = Math.min((page - 1) * size, all.size());
        return new ListPage<>(all.size(), all.subList(from, Math.min(from + size, all.size())), page, size);
    }
}
