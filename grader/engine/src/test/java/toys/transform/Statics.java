package toys.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Has static fields of all kinds.
public final class Statics implements Supplier<String> {
    static final int CONSTANT = 3;
    static final List<String> SHARED = new ArrayList<>(List.of("first"));
    static int changed = 5;
    static long unset;

    static {
        for (int i = 0; i < CONSTANT; i++) {
            SHARED.add("at " + i);
        }
    }

    /// Nothing that changes: made once.
    static final class Fixed {
        static final String NAME = String.valueOf(7);
    }

    /// Has no initialiser.
    static final class Bare {
        static int count;
    }

    enum Colour {
        RED,
        GREEN;

        static final List<Colour> SEEN = new ArrayList<>();
    }

    interface Names {
        List<String> ALL = new ArrayList<>(List.of("one"));
    }

    @Override
    public String get() {
        changed++;
        unset++;
        Bare.count++;
        SHARED.add("late");
        Colour.SEEN.add(Colour.GREEN);
        Names.ALL.add("two");
        return SHARED
                + " "
                + changed
                + " "
                + unset
                + Bare.count
                + Fixed.NAME
                + Colour.SEEN
                + Names.ALL;
    }
}
