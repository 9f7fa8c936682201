package toys;

import java.util.function.IntSupplier;

/// Loses updates.
public final class Counter implements Runnable, IntSupplier {
    private int value;

    @Override
    public void run() {
        value++;
    }

    @Override
    public int getAsInt() {
        return value;
    }
}
