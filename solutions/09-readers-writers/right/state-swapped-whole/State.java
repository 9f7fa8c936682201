package katas.readerswriters;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Who is inside and who waits; each step makes a new one.
record State(
        int reading, boolean writing, List<CountDownLatch> readers, List<CountDownLatch> writers) {
    State comesToRead(CountDownLatch reader) {
        return writing || !writers.isEmpty()
                ? new State(reading, writing, plus(readers, reader), writers)
                : new State(reading + 1, false, readers, writers);
    }

    State comesToWrite(CountDownLatch writer) {
        return writing || reading > 0
                ? new State(reading, writing, readers, plus(writers, writer))
                : new State(0, true, readers, writers);
    }

    State leavesAfterReading() {
        return reading == 1 ? nextWriter() : new State(reading - 1, false, readers, writers);
    }

    State leavesAfterWriting() {
        return readers.isEmpty() ? nextWriter() : readersGoIn(0, writers);
    }

    State without(CountDownLatch waiter) {
        List<CountDownLatch> otherWriters = minus(writers, waiter);
        return otherWriters.isEmpty() && !writing
                ? new State(reading, false, minus(readers, waiter), otherWriters)
                        .readersGoIn(reading, otherWriters)
                : new State(reading, writing, minus(readers, waiter), otherWriters);
    }

    boolean isWaiting(CountDownLatch waiter) {
        return readers.contains(waiter) || writers.contains(waiter);
    }

    List<CountDownLatch> waiting() {
        return Stream.concat(readers.stream(), writers.stream()).toList();
    }

    private State readersGoIn(int already, List<CountDownLatch> stillWaiting) {
        return new State(already + readers.size(), false, List.of(), stillWaiting);
    }

    private State nextWriter() {
        return writers.isEmpty()
                ? new State(0, false, readers, writers)
                : new State(0, true, readers, writers.subList(1, writers.size()));
    }

    private static List<CountDownLatch> plus(List<CountDownLatch> list, CountDownLatch one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static List<CountDownLatch> minus(List<CountDownLatch> list, CountDownLatch one) {
        return list.stream().filter(other -> other != one).toList();
    }
}
