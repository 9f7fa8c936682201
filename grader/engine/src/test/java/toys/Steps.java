package toys;

/// Throws, or lets others throw; and a few single steps.
public final class Steps {
    private Steps() {}

    public static void fail() {
        throw new IllegalStateException("broken");
    }

    public static void call(Runnable other) {
        other.run();
    }

    static void copy(int[] from, int[] to) {
        to[0] = from[0];
    }

    static void lockAndUnlock(Object lock) {
        synchronized (lock) {
        }
    }
}
