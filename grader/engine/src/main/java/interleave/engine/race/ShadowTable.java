package interleave.engine.race;

/// Finds the shadow of an object by its identity; open addressing, emptied after each run.
///
/// Written by hand, since it is asked at each event and since the code under test must not meet the
/// engine in a collection of the JDK.
public final class ShadowTable {
    private static final int SMALL = 256;
    private static final int LARGE = 8192;

    private Object[] keys = new Object[SMALL];
    private Shadow[] shadows = new Shadow[SMALL];
    private int[] used = new int[SMALL];
    private int size;

    /// The object asked for last: threads touch the same one several times in a row.
    private Object lastKey = this;

    private Shadow last = new Shadow();

    public Shadow of(Object object) {
        return object == lastKey ? last : find(object);
    }

    private Shadow find(Object object) {
        int slot = slot(object);
        if (keys[slot] == null) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(object);
            }
            keys[slot] = object;
            shadows[slot] = new Shadow();
            used[size++] = slot;
        }
        lastKey = object;
        last = shadows[slot];
        return last;
    }

    private int slot(Object object) {
        int mask = keys.length - 1;
        int hash = System.identityHashCode(object);
        int slot = (hash ^ (hash >>> 9)) & mask;
        while (keys[slot] != object && keys[slot] != null) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        Object[] oldKeys = keys;
        Shadow[] oldShadows = shadows;
        int[] oldUsed = used;
        resize(oldKeys.length * 2);
        for (int i = 0; i < size; i++) {
            Object key = oldKeys[oldUsed[i]];
            int slot = slot(key);
            keys[slot] = key;
            shadows[slot] = oldShadows[oldUsed[i]];
            used[i] = slot;
        }
    }

    private void resize(int length) {
        keys = new Object[length];
        shadows = new Shadow[length];
        used = new int[length];
    }

    /// Forgets all objects, so that none outlives its run.
    public void clear() {
        if (keys.length > LARGE) {
            resize(SMALL);
        } else {
            for (int i = 0; i < size; i++) {
                keys[used[i]] = null;
                shadows[used[i]] = null;
            }
        }
        size = 0;
        lastKey = this;
    }
}
