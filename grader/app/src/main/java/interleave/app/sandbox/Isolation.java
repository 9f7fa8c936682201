package interleave.app.sandbox;

import java.util.Locale;

/// How submissions are kept apart from the machine that grades them.
public enum Isolation {
    BWRAP,
    NONE;

    /// As results and the command line spell it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
