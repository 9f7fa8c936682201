package elsewhere;

public final class Total {
    public static long value;

    public static void add(long part) {
        value += part;
    }
}
