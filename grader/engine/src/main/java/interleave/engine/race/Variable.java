package interleave.engine.race;

import org.jspecify.annotations.Nullable;

/// A shared variable, as far as one run has used it: a field of one object, an array's element, a
/// static field, or the whole of a plain collection.
///
/// Most variables have one reader at a time, so the reads are an epoch (FastTrack) until a second
/// thread reads without being ordered after the first.
public final class Variable {
    private static final int NOBODY = -1;

    /// Which field it is, or which element; negative for what is neither.
    final int key;

    final @Nullable Variable next;

    private int writer = NOBODY;
    private int writeTime;
    private int writeSite;

    private int reader = NOBODY;
    private int readTime;
    private int readSite;
    private int @Nullable [] readTimes;
    private int @Nullable [] readSites;

    /// Who did the access that was found unordered, and when in its own time.
    int rival;

    int rivalTime;

    /// What happens before a read of it, if it is volatile.
    @Nullable VectorClock released;

    final Trail trail = new Trail();

    Variable(int key, @Nullable Variable next) {
        this.key = key;
        this.next = next;
    }

    /// Notes a plain read.
    ///
    /// @return the site of a write that is not ordered before it, or -1
    int read(int thread, int site, VectorClock now) {
        int unordered = isUnordered(writer, writeTime, thread, now) ? writeSite : NOBODY;
        if (readTimes != null) {
            noteRead(thread, site, now.of(thread));
        } else if (reader == NOBODY || reader == thread || readTime <= now.of(reader)) {
            reader = thread;
            readTime = now.of(thread);
            readSite = site;
        } else {
            noteRead(reader, readSite, readTime);
            noteRead(thread, site, now.of(thread));
        }
        return unordered;
    }

    /// Notes a plain write.
    ///
    /// @return the site of an access that is not ordered before it, or -1
    int write(int thread, int site, VectorClock now) {
        int unordered = unorderedBeforeWrite(thread, now);
        writer = thread;
        writeTime = now.of(thread);
        writeSite = site;
        return unordered;
    }

    private int unorderedBeforeWrite(int thread, VectorClock now) {
        if (isUnordered(writer, writeTime, thread, now)) {
            return writeSite;
        }
        if (readTimes == null) {
            return isUnordered(reader, readTime, thread, now) ? readSite : NOBODY;
        }
        for (int other = 0; other < readTimes.length; other++) {
            if (readTimes[other] > 0 && isUnordered(other, readTimes[other], thread, now)) {
                return sites()[other];
            }
        }
        return NOBODY;
    }

    private boolean isUnordered(int other, int time, int thread, VectorClock now) {
        if (other == NOBODY || other == thread || time <= now.of(other)) {
            return false;
        }
        rival = other;
        rivalTime = time;
        return true;
    }

    private void noteRead(int thread, int site, int time) {
        if (readTimes == null) {
            readTimes = new int[VectorClock.THREADS];
            readSites = new int[VectorClock.THREADS];
        }
        readTimes[thread] = time;
        sites()[thread] = site;
    }

    private int[] sites() {
        if (readSites == null) {
            throw new IllegalStateException("no sites of reads");
        }
        return readSites;
    }
}
