package interleave.engine.runtime;

import interleave.engine.Action;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All places of transformed code, by number; the hot hooks read the arrays directly.
public final class Sites {
    private static final Map<String, Integer> FIELDS = new HashMap<>();
    private static Site[] sites = new Site[1024];
    private static int size;

    static int[] flags = new int[sites.length];
    static int[] fields = new int[sites.length];

    /// Whether a plain access there is a schedule point, since it takes part in a race.
    static boolean[] racy = new boolean[sites.length];

    static {
        add(new Site("", "", "", 0, "", Action.OTHER, null, 0));
    }

    private Sites() {}

    /// Numbers a place; 0 is no place at all.
    public static synchronized int add(Site site) {
        if (size == sites.length) {
            sites = Arrays.copyOf(sites, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
            fields = Arrays.copyOf(fields, size * 2);
            racy = Arrays.copyOf(racy, size * 2);
        }
        sites[size] = site;
        flags[size] = site.flags();
        fields[size] = fieldNumber(site.field());
        racy[size] = site.field() != null && isRacy(fields[size]);
        return size++;
    }

    public static Site at(int number) {
        return sites[number];
    }

    static boolean isStudents(int site) {
        return (flags[site] & Site.STUDENT) != 0;
    }

    /// From now on a thread may be preempted before its accesses there, and to the same field
    /// elsewhere.
    ///
    /// @return whether that was not so already
    static synchronized boolean markRacy(int site) {
        boolean fresh = !racy[site];
        racy[site] = true;
        for (int other = 1; other < size; other++) {
            if (sites[other].field() != null && fields[other] == fields[site]) {
                fresh |= !racy[other];
                racy[other] = true;
            }
        }
        return fresh;
    }

    /// Forgets what was racy, before another scenario.
    static synchronized void markNoneRacy() {
        Arrays.fill(racy, false);
    }

    private static int fieldNumber(@Nullable String field) {
        return field == null ? 0 : FIELDS.computeIfAbsent(field, _ -> FIELDS.size() + 1);
    }

    private static boolean isRacy(int field) {
        for (int other = 1; other < size; other++) {
            if (fields[other] == field && racy[other]) {
                return true;
            }
        }
        return false;
    }
}
