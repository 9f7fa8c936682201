package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// An object with a final field may be passed on by an opaque write, which orders nothing else: the
/// end of its constructor does.
public final class FinalField {
    private FinalField() {}

    public static final class Right implements Program {
        private static final class Settings {
            private final int port;

            Settings(int port) {
                this.port = port;
            }
        }

        private final AtomicReference<Settings> settings = new AtomicReference<>();

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> settings.setOpaque(new Settings(80)),
                    () -> {
                        Settings seen = settings.getOpaque();
                        Expect.that(seen == null || seen.port == 80, "half made");
                    });
        }
    }

    /// Race: the constructor writes `port`, no longer final, and the reader reads it.
    public static final class Wrong implements Program {
        private static final class Settings {
            private int port;

            Settings(int port) {
                this.port = port;
            }
        }

        private final AtomicReference<Settings> settings = new AtomicReference<>();

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> settings.setOpaque(new Settings(80)),
                    () -> {
                        Settings seen = settings.getOpaque();
                        Expect.that(seen == null || seen.port == 80, "half made");
                    });
        }
    }
}
