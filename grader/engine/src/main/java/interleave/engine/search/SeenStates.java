package interleave.engine.search;

/// The states that a search has been in, each with the fewest preemptions that it took to get
/// there.
///
/// A hash table without objects: it is asked at each choice. Once it holds as many states as it
/// may, it takes no more, which costs time and nothing else.
final class SeenStates {
    private static final int FREE = 0;

    private final int limit;
    private long[] states = new long[1024];
    private byte[] preemptions = new byte[1024];
    private int size;

    SeenStates(int limit) {
        this.limit = limit;
    }

    /// Notes a state; false if it was seen before, with as few preemptions or fewer.
    ///
    /// @param state any but 0
    boolean isNew(long state, int used) {
        int slot = slot(state);
        if (states[slot] == state) {
            boolean cheaper = used < preemptions[slot];
            if (cheaper) {
                preemptions[slot] = (byte) used;
            }
            return cheaper;
        }
        if (size < limit) {
            put(slot, state, (byte) used);
        }
        return true;
    }

    private void put(int slot, long state, byte used) {
        states[slot] = state;
        preemptions[slot] = used;
        if (2 * ++size > states.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldStates = states;
        byte[] oldPreemptions = preemptions;
        states = new long[2 * oldStates.length];
        preemptions = new byte[states.length];
        for (int i = 0; i < oldStates.length; i++) {
            if (oldStates[i] != FREE) {
                int slot = slot(oldStates[i]);
                states[slot] = oldStates[i];
                preemptions[slot] = oldPreemptions[i];
            }
        }
    }

    private int slot(long state) {
        int mask = states.length - 1;
        int slot = (int) (state >>> 1) & mask;
        while (states[slot] != FREE && states[slot] != state) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
